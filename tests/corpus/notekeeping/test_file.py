"""The notes file survives whatever happens: failing calls, kills, full disks, other writers. All on real files."""

import errno
import fcntl
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

from geneva_corpus.errors import NotesError
from geneva_corpus.notekeeping.file import append, change, read
from geneva_corpus.notekeeping.recovery import overwrite, recovery_copy
from geneva_corpus.notes import Entry, Selector, add, edit, load, take_back

# Forked children write files and end; they touch no lock that a library's thread may have held.
pytestmark = pytest.mark.filterwarnings("ignore:.*use of fork.* may lead to deadlocks:DeprecationWarning")

OWN = "# My day\n\nmy own thoughts, наука\n"
OTHERS = tuple(f"Post: “account {number}”" for number in range(20))


def entry(number: int = 1, words: str = "") -> Entry:
    selector = Selector(f"id{number:05}", "talks.txt", "5e1f", 3, 9, f"Passage {number}.", "before", "after", 0.5)
    return Entry(selector, "Wire", OTHERS, words)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "geneva-notes.md"


CALLS = (
    *((os, name) for name in ("open", "write", "pwrite", "pread", "fsync", "ftruncate", "fstat", "stat", "lseek")),
    *((os, name) for name in ("close", "unlink", "replace", "listdir", "fchmod", "fchown", "listxattr", "getxattr")),
    (fcntl, "flock"),
)


class Faults:
    """Makes the n-th system call fail from now on counted; with `lasting`, all after it too."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at = 0
        self.made = 0
        self.lasting = self.short = False
        self.error: BaseException = OSError(errno.EIO, os.strerror(errno.EIO))
        for module, name in CALLS:
            monkeypatch.setattr(module, name, self.wrapped(getattr(module, name), name))

    def wrapped(self, call: Callable[..., object], name: str) -> Callable[..., object]:
        def fails_in_turn(*arguments: object, **named: object) -> object:
            if not self.at:
                return call(*arguments, **named)
            self.made += 1
            if self.made == self.at or (self.lasting and self.made > self.at):
                if name == "close":
                    call(*arguments, **named)  # the system closes the file also when it reports an error
                if name in ("write", "pwrite") and self.made == self.at and not self.short:
                    descriptor, data, *place = arguments
                    assert isinstance(data, bytes | memoryview)
                    self.at, self.short = self.at + 1, True  # half of it goes to the disk, then the next call fails
                    return call(descriptor, data[: len(data) // 2], *place)
                raise self.error
            return call(*arguments, **named)

        return fails_in_turn

    @contextmanager
    def from_call(self, number: int, *, lasting: bool = False) -> Iterator[None]:
        self.at, self.made, self.lasting, self.short = number, 0, lasting, False
        try:
            yield
        finally:
            self.at = 0


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Faults:
    return Faults(monkeypatch)


def left_behind(folder: Path) -> list[str]:
    return sorted(found.name for found in folder.iterdir() if "geneva-notes.md" != found.name != "link.md")


def test_each_call_failing_in_turn_leaves_no_new_file(path: Path, faults: Faults) -> None:
    for number in range(1, 200):
        with faults.from_call(number):
            try:
                add(path, entry(), ())
            except NotesError:
                assert not path.exists()
        assert not path.exists() or len(load(path, ()).bookmarks) == 1
        path.unlink(missing_ok=True)
        assert left_behind(path.parent) == []
        if faults.made < number:
            break
    assert number > 10


@pytest.mark.parametrize("failing", [errno.EIO, errno.ENOSPC, errno.EACCES, errno.EINTR])
def test_each_call_failing_in_turn_adds_nothing_or_all(path: Path, faults: Faults, failing: int) -> None:
    faults.error = OSError(failing, os.strerror(failing))
    for number in range(1, 200):
        path.write_text(OWN, encoding="utf-8")
        with faults.from_call(number):
            try:
                add(path, entry(), ())
            except NotesError:
                assert path.read_text(encoding="utf-8") == OWN
            else:
                assert path.read_text(encoding="utf-8").startswith(OWN + "\n## Passage 1.")
        assert len(load(path, ()).bookmarks) == (path.read_text(encoding="utf-8") != OWN)
        assert left_behind(path.parent) == []
        if faults.made < number:
            break
    assert number > 10


@pytest.mark.parametrize("linked", [False, True])
@pytest.mark.parametrize("interrupt", [False, True])
def test_each_call_failing_in_turn_changes_nothing_or_all(
    path: Path, faults: Faults, linked: bool, interrupt: bool
) -> None:
    if interrupt:
        faults.error = KeyboardInterrupt()
    path.write_text(OWN, encoding="utf-8")
    if linked:
        (path.parent / "link.md").hardlink_to(path)
    bookmark = add(path, entry(1, "words"), ())
    add(path, entry(2), ())
    before = path.read_bytes()
    after = before.replace(b"words", b"other words")
    for number in range(1, 200):
        with path.open("r+b") as file:
            file.truncate()
            file.write(before)
        with faults.from_call(number):
            try:
                edit(path, bookmark, "other words", ())
            except (NotesError, KeyboardInterrupt) as error:
                told = str(error)
                unconfirmed = interrupt or "was changed, but the disk did not confirm it" in told
                assert path.read_bytes() in ([before, after] if unconfirmed else [before])
            else:
                assert path.read_bytes() == after
        load(path, ())
        if linked:
            assert (path.parent / "link.md").samefile(path)
        if faults.made < number:
            break
    assert number > 10
    (bookmark, _) = load(path, ()).bookmarks
    take_back(path, bookmark)
    assert left_behind(path.parent) == []


def test_a_disk_that_stays_broken_in_place_is_mended_at_the_next_opening(path: Path, faults: Faults) -> None:
    path.write_text(OWN, encoding="utf-8")
    (path.parent / "link.md").hardlink_to(path)
    bookmark = add(path, entry(1, "words"), ())
    add(path, entry(2), ())
    before = path.read_bytes()
    take_back(path, bookmark)
    after = path.read_bytes()
    mended = 0
    for number in range(1, 200):
        with path.open("r+b") as file:
            file.truncate()
            file.write(before)
        with faults.from_call(number, lasting=True):
            try:
                take_back(path, bookmark)
                told = ""
            except NotesError as error:
                told = str(error)
        broken = path.read_bytes() not in (before, after)
        assert not broken or "will be mended" in told
        mended += broken
        load(path, ())
        assert path.read_bytes() in ([before, after] if "will be mended" in told else [before] if told else [after])
        if faults.made < number:
            break
    assert mended
    assert (path.parent / "link.md").samefile(path)


def test_an_interrupt_from_the_keyboard_takes_the_half_entry_away(path: Path, faults: Faults) -> None:
    faults.error = KeyboardInterrupt()
    path.write_text(OWN, encoding="utf-8")
    for number in range(1, 200):
        with faults.from_call(number):
            try:
                add(path, entry(), ())
            except KeyboardInterrupt:
                written = path.read_text(encoding="utf-8")
                assert written == OWN or len(load(path, ()).bookmarks) == 1
        path.write_text(OWN, encoding="utf-8")
        if faults.made < number:
            break


def test_a_bookmark_is_one_write_and_then_on_the_disk(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text(OWN, encoding="utf-8")
    made: list[str] = []
    write, fsync = os.write, os.fsync

    def counted_write(descriptor: int, data: bytes) -> int:
        made.append("write")
        return write(descriptor, data)

    def counted_fsync(descriptor: int) -> None:
        made.append("fsync")
        fsync(descriptor)

    monkeypatch.setattr(os, "write", counted_write)
    monkeypatch.setattr(os, "fsync", counted_fsync)
    add(path, entry(), ())
    assert made == ["write", "fsync"]
    made.clear()
    add(path.with_name("new.md"), entry(), ())
    assert made == ["write", "fsync", "fsync"]  # the file, then the folder that has its name


def test_reading_writes_nothing(path: Path) -> None:
    add(path, entry(), ())
    before = path.stat()
    load(path, ())
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_ctime_ns) == (
        before.st_ino,
        before.st_mtime_ns,
        before.st_ctime_ns,
    )
    assert left_behind(path.parent) == []


@contextmanager
def size_limit(size: int) -> Iterator[None]:
    """No file may grow beyond this size: what a full disk does, without one."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("room", [0, 1, 100, 700])
def test_no_room_for_the_whole_entry_leaves_none_of_it(path: Path, room: int) -> None:
    path.write_text(OWN, encoding="utf-8")
    with size_limit(path.stat().st_size + room), pytest.raises(NotesError, match="grow beyond the size allowed"):
        add(path, entry(), ())
    assert path.read_text(encoding="utf-8") == OWN


@pytest.mark.parametrize("linked", [False, True])
def test_no_room_for_a_change_leaves_the_file_as_it_was(path: Path, linked: bool) -> None:
    path.write_text(OWN, encoding="utf-8")
    if linked:
        (path.parent / "link.md").hardlink_to(path)
    bookmark = add(path, entry(1), ())
    before = path.read_bytes()
    with size_limit(len(before)), pytest.raises(NotesError, match="grow beyond the size allowed"):
        edit(path, bookmark, "many words " * 100, ())
    assert path.read_bytes() == before
    assert left_behind(path.parent) == []


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


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder


def test_a_read_only_file_is_told_and_stays(open_folder: Path) -> None:
    path = open_folder / "notes.md"
    path.write_text(OWN, encoding="utf-8")
    path.chmod(0o444)

    def work() -> None:
        with pytest.raises(NotesError, match="you may not do that there"):
            add(path, entry(), ())
        assert load(path, ()).bookmarks == ()

    assert ended_well(in_child(work, as_nobody=True))
    assert path.read_text(encoding="utf-8") == OWN


def test_in_a_read_only_folder_bookmarks_are_added_but_not_taken_back(open_folder: Path) -> None:
    path = open_folder / "notes.md"
    path.write_text(OWN, encoding="utf-8")
    path.chmod(0o666)
    open_folder.chmod(0o555)

    def work() -> None:
        bookmark = add(path, entry(), ())
        before = path.read_bytes()
        with pytest.raises(NotesError, match="you may not do that there"):
            take_back(path, bookmark)
        assert path.read_bytes() == before
        with pytest.raises(NotesError, match="you may not do that there"):
            add(open_folder / "new.md", entry(), ())

    assert ended_well(in_child(work, as_nobody=True))
    open_folder.chmod(0o777)
    assert left_behind(open_folder) == ["notes.md"]


def test_a_file_of_another_owner_is_changed_in_place(open_folder: Path) -> None:
    path = open_folder / "notes.md"
    path.write_text(OWN, encoding="utf-8")
    path.chmod(0o666)
    before = path.stat()

    def work() -> None:
        take_back(path, add(path, entry(), ()))

    assert ended_well(in_child(work, as_nobody=True))
    after = path.stat()
    assert path.read_text(encoding="utf-8") == OWN
    assert (after.st_uid, stat.S_IMODE(after.st_mode)) == (before.st_uid, 0o666)
    assert left_behind(open_folder) == ["notes.md"]


def test_a_folder_in_its_place_is_told(path: Path) -> None:
    path.mkdir()
    for work in (lambda: add(path, entry(), ()), lambda: load(path, ())):
        with pytest.raises(NotesError, match="it is a folder; name another with --notes"):
            work()


def test_a_missing_folder_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(NotesError, match="its folder does not exist; make the folder"):
        add(tmp_path / "missing" / "notes.md", entry(), ())
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotesError, match="a part of its path is no folder"):
        add(tmp_path / "file" / "notes.md", entry(), ())


def test_a_pipe_a_device_and_impossible_names_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "circle").symlink_to("circle")
    for name in ("pipe", "/dev/null", "/dev/full", "circle", "x" * 300, "nul\0"):
        with pytest.raises(NotesError, match=r"^[^\n]+\.$"):
            add(tmp_path / name, entry(), ())


def test_symbolic_links_stay_and_lead_to_the_notes(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    path = tmp_path / "link.md"
    path.symlink_to("real/notes.md")
    bookmark = add(path, entry(1, "words"), ())  # the link led nowhere yet
    edit(path, bookmark, "other", ())
    assert path.is_symlink()
    assert "other" in (tmp_path / "real" / "notes.md").read_text(encoding="utf-8")
    assert [found.name for found in (tmp_path / "real").iterdir()] == ["notes.md"]


def test_mode_attributes_and_hard_links_stay(path: Path) -> None:
    path.write_text(OWN, encoding="utf-8")
    path.chmod(0o640)
    os.setxattr(path, "user.tag", b"notes")
    take_back(path, add(path, entry(), ()))
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.getxattr(path, "user.tag") == b"notes"
    (path.parent / "link.md").hardlink_to(path)
    take_back(path, add(path, entry(), ()))
    assert (path.parent / "link.md").samefile(path)
    assert path.read_text(encoding="utf-8") == OWN
    assert left_behind(path.parent) == []


def test_a_name_as_long_as_can_be_works_also_with_hard_links(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 252 + ".md")
    take_back(path, add(path, entry(), ()))
    (tmp_path / "link.md").hardlink_to(path)
    take_back(path, add(path, entry(), ()))
    assert path.read_bytes() == b""


@pytest.mark.parametrize("linked", [False, True])
def test_a_writer_that_knows_no_locks_is_noticed(path: Path, linked: bool) -> None:
    path.write_text(OWN, encoding="utf-8")
    if linked:
        os.link(path, path.with_name("linked.md"))

    def while_an_editor_saves(data: bytes) -> tuple[int, int, bytes]:
        path.write_bytes(data + b"saved by an editor\n")
        return 0, 1, b""

    with pytest.raises(NotesError, match="changed by another program just now"):
        change(path, while_an_editor_saves)
    assert path.read_text(encoding="utf-8") == OWN + "saved by an editor\n"


def test_a_file_replaced_while_it_is_added_to_gets_the_entry(path: Path) -> None:
    path.write_text(OWN, encoding="utf-8")
    times: list[int] = []

    def while_an_editor_replaces(_: bytes) -> bytes:
        if not times:
            (path.parent / "new").write_text("replaced\n", encoding="utf-8")
            (path.parent / "new").replace(path)
        times.append(1)
        return b"entry\n"

    append(path, while_an_editor_replaces)
    assert path.read_text(encoding="utf-8") == "replaced\nentry\n"


def test_a_file_taken_away_while_it_is_added_to_is_made_again(path: Path) -> None:
    path.write_text(OWN, encoding="utf-8")
    times: list[int] = []

    def while_it_goes(_: bytes) -> bytes:
        if not times:
            path.unlink()
        times.append(1)
        return b"entry\n"

    append(path, while_it_goes)
    assert path.read_bytes() == b"entry\n"


def test_a_file_held_by_another_program_is_told_and_can_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geneva_corpus.notekeeping.file.PATIENCE", 0.0)
    path.write_text(OWN, encoding="utf-8")
    with path.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(NotesError, match="is held by another program"):
            add(path, entry(), ())
        assert read(path)[0] == OWN.encode()
    add(path, entry(), ())


def test_a_reader_waits_for_the_other_to_finish(path: Path) -> None:
    path.write_text(OWN, encoding="utf-8")
    with path.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        child = in_child(lambda: added(path))
        time.sleep(0.05)
        assert path.read_text(encoding="utf-8") == OWN
        fcntl.flock(held, fcntl.LOCK_UN)  # the child has inherited the file, and the lock with it
    assert ended_well(child)
    assert len(load(path, ()).bookmarks) == 1


def added(path: Path) -> None:
    add(path, entry(), ())


def test_a_file_system_without_locks_still_takes_bookmarks(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_descriptor: int, _how: int) -> None:
        raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP))

    monkeypatch.setattr(fcntl, "flock", no_locks)
    path.write_text(OWN, encoding="utf-8")
    take_back(path, add(path, entry(), ()))
    assert path.read_text(encoding="utf-8") == OWN
    assert left_behind(path.parent) == []


def test_a_file_replaced_while_a_reader_waits_is_not_written_to(path: Path) -> None:
    path.write_text(OWN, encoding="utf-8")
    (path.parent / "link.md").hardlink_to(path)
    with path.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        child = in_child(lambda: added(path))
        time.sleep(0.1)
        (path.parent / "new").write_text("replaced\n", encoding="utf-8")
        (path.parent / "new").replace(path)
        fcntl.flock(held, fcntl.LOCK_UN)
    assert ended_well(child)
    assert (path.parent / "link.md").read_text(encoding="utf-8") == OWN
    assert path.read_text(encoding="utf-8").startswith("replaced\n\n## Passage")


def test_a_file_replaced_again_and_again_is_told(path: Path) -> None:
    path.write_text(OWN, encoding="utf-8")

    def while_an_editor_replaces(_: bytes) -> bytes:
        (path.parent / "new").write_text("replaced\n", encoding="utf-8")
        (path.parent / "new").replace(path)
        return b"entry\n"

    with pytest.raises(NotesError, match="is being replaced all the time by another program"):
        append(path, while_an_editor_replaces)
    assert path.read_text(encoding="utf-8") == "replaced\n"


def test_what_another_program_appended_is_not_taken_away_with_a_half_entry(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text(OWN, encoding="utf-8")

    def while_a_log_is_written(_descriptor: int) -> None:
        with path.open("ab") as file:
            file.write(b"a line of another program\n")
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "fsync", while_a_log_is_written)
    with pytest.raises(NotesError, match="holds half an entry: remove it with your editor"):
        add(path, entry(), ())
    assert path.read_text(encoding="utf-8").endswith("-->\na line of another program\n")


def test_a_half_entry_that_cannot_be_taken_away_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text(OWN, encoding="utf-8")

    def broken(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "fsync", broken)
    monkeypatch.setattr(os, "ftruncate", broken)
    with pytest.raises(NotesError, match=r"could not be written to the end: .*Look at the end of the file"):
        add(path, entry(), ())


def test_writers_side_by_side_lose_nothing(path: Path) -> None:
    path.write_text(OWN, encoding="utf-8")

    def reader(first: int) -> Callable[[], None]:
        def work() -> None:
            for number in range(first, first + 20):
                bookmark = add(path, entry(number, f"words {number}"), ())
                if number % 4 == 0:
                    take_back(path, bookmark)
                elif number % 4 == 1:
                    edit(path, bookmark, f"other {number}", ())

        return work

    children = [in_child(reader(first)) for first in (100, 200, 300)]
    assert [ended_well(child) for child in children] == [True] * 3
    expected = {
        f"id{number:05}": f"{'other' if number % 4 == 1 else 'words'} {number}"
        for first in (100, 200, 300)
        for number in range(first, first + 20)
        if number % 4
    }
    notes = load(path, ())
    assert {bookmark.id: bookmark.words for bookmark in notes.bookmarks} == expected
    assert len(notes.bookmarks) == len(expected)
    for bookmark in notes.bookmarks:
        take_back(path, bookmark)
    assert path.read_text(encoding="utf-8") == OWN
    assert left_behind(path.parent) == []


def test_a_program_that_only_appends_loses_nothing_beside_a_reader(path: Path) -> None:
    path.write_text(OWN, encoding="utf-8")
    log = [f"line {number}\n" for number in range(300)]

    def logger() -> None:
        with path.open("ab", buffering=0) as file:
            for line in log:
                file.write(line.encode())

    child = in_child(logger)
    for number in range(30):
        add(path, entry(number), ())
    assert ended_well(child)
    text = path.read_text(encoding="utf-8")
    assert [line for line in text.splitlines(keepends=True) if line.startswith("line ")] == log
    assert len(load(path, ()).bookmarks) == 30


@pytest.mark.parametrize("linked", [False, True])
def test_a_kill_at_any_moment_leaves_whole_entries(path: Path, linked: bool) -> None:
    path.write_text(OWN, encoding="utf-8")
    if linked:
        (path.parent / "link.md").hardlink_to(path)
    chance = random.Random(7)

    def work() -> None:
        for number in range(10_000):
            bookmark = add(path, entry(number, "words"), ())
            bookmark = edit(path, bookmark, "other words " * chance.randrange(50), ())
            take_back(path, bookmark)

    for _ in range(25):
        child = in_child(work)
        time.sleep(chance.random() * 0.05)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        notes = load(path, ())
        assert not recovery_copy(path).exists()
        assert len(notes.bookmarks) <= 1
        for bookmark in notes.bookmarks:
            take_back(path, bookmark)
        assert path.read_text(encoding="utf-8") == OWN
    take_back(path, add(path, entry(), ()))
    assert left_behind(path.parent) == []
    if linked:
        assert (path.parent / "link.md").samefile(path)


def test_a_kill_inside_a_write_leaves_whole_entries(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without syncing a writer spends its time writing, and most kills come there."""
    chance = random.Random(11)
    large = b"many words " * 300_000
    written = 0
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)

    def work() -> None:
        for _ in range(20):
            append(path, lambda _: large)

    for _ in range(25):
        path.write_text(OWN, encoding="utf-8")
        child = in_child(work)
        time.sleep(0.004 + chance.random() * 0.02)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        data, _ = read(path)
        assert data.startswith(OWN.encode())
        whole, half = divmod(len(data) - len(OWN.encode()), len(large))
        assert half == 0
        written += whole
    assert written


def test_reading_waits_for_one_who_writes(path: Path) -> None:
    path.write_text(OWN, encoding="utf-8")
    with path.open("r+b") as held:
        fcntl.flock(held, fcntl.LOCK_EX)

        def ends() -> None:
            held.write(b"all that was to be written\n")
            held.flush()
            fcntl.flock(held, fcntl.LOCK_UN)

        writer = threading.Timer(0.1, ends)
        writer.start()
        data, _ = read(path)
        writer.join()
    assert data.startswith(b"all that was to be written\n")


def test_the_line_is_named_that_is_not_utf8_however_far_down(path: Path) -> None:
    path.write_bytes(b"my line\n" * 20_000 + b"\xff\n")
    with pytest.raises(NotesError, match="see line 20001"):
        read(path)


def test_a_new_file_that_another_program_wrote_to_is_not_taken_away(path: Path) -> None:
    def compose(_: bytes) -> bytes:
        path.write_bytes(b"of another program")
        raise NotesError("no entry today")

    with pytest.raises(NotesError, match="no entry today"):
        append(path, compose)
    assert path.read_bytes() == b"of another program"


def test_a_file_put_in_the_place_of_the_locked_one_is_not_written_over(path: Path) -> None:
    path.write_text(OWN, encoding="utf-8")
    with path.open("rb") as locked:
        path.unlink()
        path.write_bytes(b"of another program")
        with pytest.raises(NotesError, match="replaced by another program"):
            overwrite(locked.fileno(), path, b"ours", 0)
    assert path.read_bytes() == b"of another program"


def test_a_file_taken_away_before_a_change_is_told(path: Path) -> None:
    with pytest.raises(NotesError, match="is no longer there"):
        change(path, lambda _: (0, 0, b"x"))
    assert not path.exists()


@pytest.mark.parametrize("words", [b"CHANGED", b"HERE"])
@pytest.mark.parametrize("place", [10, 5000, 9000])
def test_a_change_in_place_changes_what_it_should_and_nothing_else(
    path: Path, tmp_path: Path, place: int, words: bytes
) -> None:
    old = b"".join(b"line %05d\n" % number for number in range(1000))
    path.write_bytes(old)
    (tmp_path / "link.md").hardlink_to(path)
    change(path, lambda _: (place, place + 4, words))
    assert path.read_bytes() == old[:place] + words + old[place + 4 :]
    assert path.stat().st_nlink == 2


def test_where_a_file_cannot_be_put_in_the_place_of_another_it_is_changed_in_place(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = os.replace

    def busy(source: Path, target: Path) -> None:
        if Path(target) == path:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
        moved(source, target)

    path.write_bytes(b"one two\n")
    inode = path.stat().st_ino
    monkeypatch.setattr(os, "replace", busy)
    change(path, lambda _: (0, 3, b"three"))
    assert (path.read_bytes(), path.stat().st_ino) == (b"three two\n", inode)
    assert sorted(path.parent.iterdir()) == [path]
