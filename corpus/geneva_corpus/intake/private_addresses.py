"""Whether an address is of this machine or network, which no page of the world at large may lead to.

Takes a number or the name of a host, however it is written; what a name stands for is not looked up here.
"""

import ipaddress
import socket

#: Where a gateway of this network stands for addresses of the old kind (RFC 8215); which, only it knows.
_LOCAL_USE = ipaddress.IPv6Network("64:ff9b:1::/48")
#: Addresses of the old kind in the last 32 bits: for a translating gateway (RFC 6052), and as once written (RFC 4291).
_EMBEDDING = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("::/96"))


def is_private(address: str) -> bool:
    """Is this the number of a machine that the world at large cannot reach?"""
    number = ipaddress.ip_address(address.split("%")[0])
    if isinstance(number, ipaddress.IPv4Address):
        return not number.is_global or number.is_multicast
    if number.ipv4_mapped is not None:
        return is_private(str(number.ipv4_mapped))
    closed = not number.is_global or number.is_multicast or number.is_site_local or number in _LOCAL_USE
    return closed or any(is_private(str(inner)) for inner in _inside(number))


def _inside(number: ipaddress.IPv6Address) -> list[ipaddress.IPv4Address]:
    """The addresses of the old kind that one of the new kind leads to: by translation or through a tunnel."""
    inner = [*(number.teredo or ()), *([] if number.sixtofour is None else [number.sixtofour])]
    if any(number in network for network in _EMBEDDING):
        inner.append(ipaddress.IPv4Address(int(number) & 0xFFFF_FFFF))
    return inner


def is_private_name(host: str) -> bool:
    """Does the name itself say that it is of this machine or network?"""
    host = host.rstrip(".")
    if is_literal(host):
        return is_private(host)
    try:
        return is_private(socket.inet_ntoa(socket.inet_aton(host)))  # 127.1, 0x7f000001: a number too
    except OSError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal", ".home.arpa"))


def is_literal(host: str) -> bool:
    """Is this host a number, not a name?"""
    try:
        ipaddress.ip_address(host.split("%")[0])
    except ValueError:
        return False
    return True
