"""Which addresses are of this machine or network, however they are written."""

import pytest

from geneva_corpus.intake.private_addresses import is_literal, is_private, is_private_name


@pytest.mark.parametrize(
    "number",
    [
        "10.0.0.1",
        "192.168.1.1",
        "127.0.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:224.0.0.1",
        "::10.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::808:808",
        "2002:a00:1::1",
        "2002:c0a8:101::",
        "2001:0:808:808::f5ff:fffe",
    ],
)
def test_numbers_of_this_machine_and_network_are_private(number: str) -> None:
    assert is_private(number)


@pytest.mark.parametrize(
    "number", ["8.8.8.8", "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1"]
)
def test_numbers_of_the_world_are_not(number: str) -> None:
    assert not is_private(number)


@pytest.mark.parametrize(
    "host", ["localhost", "db.localhost", "printer.local.", "127.1", "0x7f000001", "::1", "10.0.0.1"]
)
def test_names_that_are_of_this_machine_or_network_are_private(host: str) -> None:
    assert is_private_name(host)


@pytest.mark.parametrize("host", ["example.org", "local", "localhost.example.org", "8.8.8.8", "134744072"])
def test_names_that_may_be_anywhere_are_not(host: str) -> None:
    assert not is_private_name(host)


@pytest.mark.parametrize(
    ("host", "literal"), [("8.8.8.8", True), ("fe80::1%eth0", True), ("127.1", False), ("a.b", False)]
)
def test_a_number_is_no_name(host: str, literal: bool) -> None:
    assert is_literal(host) is literal
