"""How a sum was reckoned: the price of an offer for shares is that which their holders will get."""

import pytest

from tests.corpus.verdicts.two_accounts import conflicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Norden Bank will pay $31.50 a share for Holm Insurance.",
            "The bid of $33.50 a share by Norden Bank for Holm Insurance was announced on Friday.",
        ),
        (
            "The board of Alma Lines accepted an offer of 88p a share in cash on Friday.",
            "Shareholders will get 98p a share in cash after the board of Alma Lines accepted an offer on Friday.",
        ),
        (
            "Kestrel shareholders will receive 412 pence a share under the offer.",
            "The offer of 421 pence in cash per share is for Kestrel shareholders.",
        ),
    ],
)
def test_two_prices_of_one_offer_contradict(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Kestrel shareholders will receive 421 pence a share under the deal.",
            "The first offer of 398 pence per share for Kestrel was rejected in March.",
            id="the first offer",
        ),
        pytest.param(
            "Kestrel shareholders will receive 421 pence a share from Halvorsen.",
            "The rival bid of 405 pence a share by Borden for Kestrel has lapsed.",
            id="another bidder",
        ),
        pytest.param(
            "The offer values Kestrel at 421 pence a share.",
            "Borden's offer of 405 pence a share for Kestrel was turned down.",
            id="turned down",
        ),
        pytest.param(
            "Kestrel shareholders will receive 421 pence a share.",
            "Shares in Kestrel closed at 314p on Friday.",
            id="the price on the exchange",
        ),
        pytest.param(
            "Kestrel shareholders will receive 421 pence a share.",
            "Kestrel shareholders will also receive a dividend of 12 pence a share.",
            id="a dividend",
        ),
    ],
)
def test_prices_of_other_offers_do_not(one: str, other: str) -> None:
    assert conflicts(one, other) == set()
