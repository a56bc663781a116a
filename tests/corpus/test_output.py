"""A report in a file is whole or not there, and what stood there before stays until it is."""

import errno
import os
import random
import resource
import signal
import stat
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from geneva_corpus.errors import OutputError
from geneva_corpus.output import write_atomically

# Forked children write files and end; they touch no lock that a library's thread may have held.
pytestmark = pytest.mark.filterwarnings("ignore:.*use of fork.* may lead to deadlocks:DeprecationWarning")

OLD, NEW = "the old report\n" * 500, "the new report, наука ☃\n" * 1000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "report.html"
    path.write_text(OLD, encoding="utf-8")
    return path


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_a_new_file_gets_the_mode_that_files_get(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write_atomically(tmp_path / "report.md", NEW)
    assert text(tmp_path / "report.md") == NEW
    assert (tmp_path / "report.md").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_an_existing_file_is_replaced_and_keeps_its_mode_and_owner(path: Path) -> None:
    path.chmod(0o604)
    if os.geteuid() == 0:
        os.chown(path, 1234, 4321)
    before = path.stat()
    write_atomically(path, NEW)
    after = path.stat()
    assert text(path) == NEW
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)
    assert list(path.parent.iterdir()) == [path]


def test_a_symbolic_link_stays_and_leads_to_the_report(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "latest.html"
    link.symlink_to("report.html")
    write_atomically(link, NEW)
    assert link.is_symlink()
    assert text(path) == NEW
    broken = tmp_path / "next.html"
    broken.symlink_to("new.html")
    write_atomically(broken, NEW)
    assert broken.is_symlink()
    assert text(tmp_path / "new.html") == NEW


def test_other_hard_links_keep_the_old_report(path: Path, tmp_path: Path) -> None:
    (tmp_path / "archive.html").hardlink_to(path)
    write_atomically(path, NEW)
    assert (text(path), text(tmp_path / "archive.html")) == (NEW, OLD)


def test_what_cannot_be_encoded_is_written_as_an_escape(path: Path) -> None:
    write_atomically(path, "a\udc80b")
    assert path.read_bytes() == b"a\\udc80b"


def test_a_device_is_written_to_and_stays_a_device() -> None:
    write_atomically(Path("/dev/null"), NEW)
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_full_device_is_told() -> None:
    with pytest.raises(OutputError, match="/dev/full cannot be written: the disk is full; make room and try again"):
        write_atomically(Path("/dev/full"), NEW)
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_a_pipe_is_written_to_its_reader(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(text(tmp_path / "pipe")))
    reader.start()
    write_atomically(tmp_path / "pipe", NEW)
    reader.join()
    assert got == [NEW]


def test_a_pipe_that_was_closed_is_told() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with pytest.raises(OutputError, match=r"^/dev/fd/\d+ cannot be written: Broken pipe$"):
        write_atomically(Path(f"/dev/fd/{writing}"), NEW)
    os.close(writing)


def test_standard_output_keeps_what_was_written_to_it(path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND)
    write_atomically(Path(f"/dev/fd/{descriptor}"), NEW)
    os.close(descriptor)
    assert text(path) == OLD + NEW


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "it is a folder; name another file with -o"),
        ("missing/report.html", "its folder does not exist; make the folder or name another file with -o"),
        ("report.html/report.html", "a part of its path is no folder; name another file with -o"),
        ("circle", "its links lead in a circle; name another file with -o"),
        ("x" * 300, "its name is too long; name another file with -o"),
        ("nul\0", "no file can have this name"),
    ],
)
def test_what_cannot_be_a_file_is_told_in_one_line(path: Path, name: str, said: str) -> None:
    (path.parent / "circle").symlink_to("circle")
    before = sorted(path.parent.iterdir())
    with pytest.raises(OutputError) as told:
        write_atomically(path.parent / name, NEW)
    assert str(told.value).endswith(f" cannot be written: {said}")
    assert str(told.value).isprintable()
    assert text(path) == OLD
    assert sorted(path.parent.iterdir()) == before


def test_a_name_as_long_as_can_be_works(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250 + ".html")
    write_atomically(path, OLD)
    write_atomically(path, NEW)
    assert text(path) == NEW


@contextmanager
def size_limit(size: int) -> Iterator[None]:
    """No file may grow beyond this size: what a full disk does, without one."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("size", [0, 1, 20_000])
def test_no_room_for_the_report_leaves_the_old_one(path: Path, size: int) -> None:
    with size_limit(size), pytest.raises(OutputError, match="it would grow beyond the size allowed"):
        write_atomically(path, NEW)
    assert text(path) == OLD
    assert list(path.parent.iterdir()) == [path]


CALLS = ("open", "pwrite", "fsync", "fstat", "stat", "close", "replace", "listdir", "fchmod", "fchown")


@pytest.mark.parametrize("interrupt", [False, True])
@pytest.mark.parametrize("exists", [False, True])
def test_each_call_failing_in_turn_leaves_the_old_report_or_the_new(
    path: Path, monkeypatch: pytest.MonkeyPatch, interrupt: bool, exists: bool
) -> None:
    error: BaseException = KeyboardInterrupt() if interrupt else OSError(errno.EIO, os.strerror(errno.EIO))
    made = turn = 0
    expected: list[str | None]

    def failing(call: Callable[..., object], name: str) -> Callable[..., object]:
        def fails_in_turn(*arguments: object, **named: object) -> object:
            nonlocal made
            made += turn > 0
            if made != turn or not turn:
                return call(*arguments, **named)
            if name == "close":
                call(*arguments, **named)  # the system closes the file also when it reports an error
            if name == "replace" and interrupt:
                call(*arguments, **named)  # the key is pressed while the system does it
            raise error

        return fails_in_turn

    for name in CALLS:
        monkeypatch.setattr(os, name, failing(getattr(os, name), name))
    for number in range(1, 100):
        if exists:
            path.write_text(OLD, encoding="utf-8")
        else:
            path.unlink(missing_ok=True)
        made, turn = 0, number
        try:
            write_atomically(path, NEW)
            expected = [NEW]
        except OutputError:
            expected = [OLD if exists else None]
        except KeyboardInterrupt:
            expected = [OLD if exists else None, NEW]
        reached, turn = made >= number, 0
        assert (text(path) if path.exists() else None) in expected
        if not reached:
            break
    assert number > 5
    assert list(path.parent.iterdir()) == [path]


def in_child(work: Callable[[], None], *, as_nobody: bool = False) -> int:
    """Run it in a child process; its id. Where we are root, which may write anywhere, not as root."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        if as_nobody and os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        work()
        status = 0
    finally:
        os._exit(status)


def ended_well(child: int) -> bool:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o777), (0o666, 0o555), (0o444, 0o555)])
def test_a_read_only_file_or_folder_is_told_and_stays(file_mode: int, folder_mode: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "report.html"
        path.write_text(OLD, encoding="utf-8")
        path.chmod(file_mode)
        path.parent.chmod(folder_mode)

        def work() -> None:
            with pytest.raises(OutputError, match="you may not do that there; change the permissions"):
                write_atomically(path, NEW)

        assert ended_well(in_child(work, as_nobody=True))
        assert text(path) == OLD
        assert list(path.parent.iterdir()) == [path]
        path.parent.chmod(0o777)


def test_a_kill_at_any_moment_leaves_a_whole_report(path: Path) -> None:
    chance = random.Random(3)

    def work() -> None:
        while True:
            write_atomically(path, NEW)
            write_atomically(path, OLD)

    for _ in range(20):
        child = in_child(work)
        time.sleep(chance.random() * 0.03)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert text(path) in (OLD, NEW)
    write_atomically(path, NEW)
    assert list(path.parent.iterdir()) == [path]


def test_several_programs_writing_one_report_leave_one_of_theirs(path: Path) -> None:
    def writer(own: str) -> Callable[[], None]:
        def work() -> None:
            for _ in range(20):
                write_atomically(path, own)

        return work

    children = [in_child(writer(letter * 50_000)) for letter in "abc"]
    assert [ended_well(child) for child in children] == [True] * 3
    assert text(path) in [letter * 50_000 for letter in "abc"]
    assert list(path.parent.iterdir()) == [path]
