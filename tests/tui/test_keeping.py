"""What is written while one reads is written in the order in which it was asked for."""

from threading import Event

from geneva_tui.keeping import Keeping


def test_what_was_asked_for_first_is_done_first_and_all_of_it_is_waited_for() -> None:
    keeping, done, allowed = Keeping(), [], Event()

    def slow() -> None:
        allowed.wait()
        done.append("slow")

    keeping.begin(slow)
    keeping.begin(lambda: done.append("quick"))
    keeping.begin(lambda: done.append("last"))
    assert done == []
    allowed.set()
    keeping.wait()

    assert done == ["slow", "quick", "last"]


def test_there_may_be_nothing_to_wait_for() -> None:
    Keeping().wait()
