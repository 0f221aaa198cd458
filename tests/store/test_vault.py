"""The vault is encrypted, whole or not at all, and never overwrites what it cannot read."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from assistant.store import schema, vault_files
from assistant.store.drafts import Drafts
from assistant.store.trouble import CannotKeep, Trouble
from assistant.store.vault import Vault
from tests.store.people import KEY, SECRET, draft

OTHER_KEY = bytes(32)
ASIDE = re.compile(r"bewaard-beschadigd-\d{4}-\d\d-\d\d(-\d+)?\.db")
set_aside_is_said = pytest.mark.expects_log("WARNING assistant.store.vault: vault set aside")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bewaard.db"


def kept(path: Path, key: bytes = KEY) -> Path:
    """Leave a vault with one draft in it."""
    vault = Vault.open(path, key).vault
    Drafts(vault).keep(draft())
    vault.close()
    return path


def read(path: Path, key: bytes = KEY) -> list[str]:
    opened = Vault.open(path, key)
    found = [each.id for each in Drafts(opened.vault).all()]
    opened.vault.close()
    return found


def test_what_was_kept_is_there_the_next_time(path: Path) -> None:
    assert read(kept(path)) == ["concept-1"]


def test_nothing_that_was_typed_can_be_read_in_the_files(path: Path, tmp_path: Path) -> None:
    vault = Vault.open(path, KEY).vault
    Drafts(vault).keep(draft(), {"foto": SECRET.encode() * 100})
    seen = {file.name: file.read_bytes() for file in tmp_path.glob("bewaard*")}
    vault.close()
    seen |= {f"{file.name} closed": file.read_bytes() for file in tmp_path.glob("bewaard*")}
    assert "bewaard.db-wal" in seen
    assert not [name for name, content in seen.items() if SECRET.encode() in content or b"SQLite" in content]


def test_the_file_is_for_its_owner_alone(path: Path) -> None:
    assert kept(path).stat().st_mode & 0o077 == 0


def test_it_writes_through_to_the_disk(path: Path) -> None:
    vault = Vault.open(path, KEY).vault
    with vault.transaction() as connection:
        told = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "locking_mode")
        ]
    vault.close()
    assert told == ["wal", 2, 1, 1, "exclusive"]


def test_a_transaction_that_fails_changes_nothing(vault: Vault) -> None:
    drafts = Drafts(vault)

    def keep_and_stumble() -> None:
        with vault.transaction():
            drafts.keep(draft())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        keep_and_stumble()
    assert drafts.all() == ()


def test_a_mistake_inside_a_transaction_is_not_called_a_full_disk(vault: Vault) -> None:
    with pytest.raises(Exception, match="no such table"), vault.transaction() as connection:
        connection.execute("SELECT * FROM nergens")


def test_threads_take_turns(vault: Vault) -> None:
    drafts = Drafts(vault)

    def keep_some(name: str) -> None:
        for number in range(20):
            drafts.keep(draft(f"{name}-{number}"))

    threads = [threading.Thread(target=keep_some, args=(name,)) for name in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(drafts.all()) == 60


def test_a_key_of_another_length_is_a_mistake(path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Vault.open(path, b"kort")
    assert not path.exists()


@set_aside_is_said
def test_a_vault_of_another_key_is_set_aside_and_can_still_be_read(path: Path) -> None:
    kept(path)
    opened = Vault.open(path, OTHER_KEY)
    assert ASIDE.fullmatch(opened.set_aside)
    assert Drafts(opened.vault).all() == ()
    opened.vault.close()
    assert read(path.with_name(opened.set_aside)) == ["concept-1"]


@set_aside_is_said
def test_its_journal_goes_with_it(path: Path, tmp_path: Path) -> None:
    """A program that dies leaves the last answers in the journal; they must not be lost with the name."""
    vault = Vault.open(path, KEY).vault
    Drafts(vault).keep(draft())
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for file in tmp_path.glob("bewaard*"):
        shutil.copy(file, crashed)
    vault.close()
    assert (crashed / "bewaard.db-wal").stat().st_size > 0

    opened = Vault.open(crashed / "bewaard.db", OTHER_KEY)
    opened.vault.close()
    assert read(crashed / opened.set_aside) == ["concept-1"]


@set_aside_is_said
@pytest.mark.parametrize("content", [b"geen database", b"x" * 5000, b"SQLite format 3\x00" + b"\x00" * 4080])
def test_a_file_that_is_no_vault_is_set_aside_untouched(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    opened = Vault.open(path, KEY)
    opened.vault.close()
    assert path.with_name(opened.set_aside).read_bytes() == content


@set_aside_is_said
@pytest.mark.parametrize("where", [0.0, 0.3, 0.6, 0.99])
def test_one_wrong_byte_anywhere_is_found_when_it_opens(path: Path, where: float) -> None:
    vault = Vault.open(path, KEY).vault
    Drafts(vault).keep(draft(), {"foto": os.urandom(60_000)})
    vault.close()
    content = bytearray(path.read_bytes())
    content[int(where * len(content))] ^= 1
    path.write_bytes(content)

    opened = Vault.open(path, KEY)
    opened.vault.close()
    assert path.with_name(opened.set_aside).read_bytes() == bytes(content)


@set_aside_is_said
def test_what_was_set_aside_before_is_never_overwritten(path: Path) -> None:
    names = []
    for content in (b"een" * 1000, b"twee" * 1000, b"drie" * 1000):
        path.write_bytes(content)
        opened = Vault.open(path, KEY)
        opened.vault.close()
        path.unlink()
        names.append(opened.set_aside)
    assert [path.with_name(name).read_bytes()[:3] for name in names] == [b"een", b"twe", b"dri"]


def test_an_empty_file_is_a_new_vault(path: Path) -> None:
    path.touch()
    assert read(path) == []


def test_a_second_program_is_refused_and_the_first_goes_on(path: Path) -> None:
    vault = Vault.open(path, KEY).vault
    with pytest.raises(CannotKeep) as refused:
        Vault.open(path, KEY)
    assert refused.value.trouble is Trouble.IN_USE
    Drafts(vault).keep(draft())
    vault.close()
    assert read(path) == ["concept-1"]


def test_a_full_disk_is_told_and_what_was_kept_stays(path: Path) -> None:
    vault = Vault.open(path, KEY).vault
    drafts = Drafts(vault)
    drafts.keep(draft())
    with vault.transaction() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    # The engine then says what it says on a disk that is full.
    vault._connection.execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(CannotKeep) as refused:
        drafts.keep(draft(place="stap 4 van 8"), {"foto": bytes(1_000_000)})
    assert refused.value.trouble is Trouble.DISK_FULL
    assert drafts.all() == (draft(),)
    vault.close()
    assert read(path) == ["concept-1"]


def test_a_write_the_system_refuses_is_told_and_the_earlier_answers_stay(path: Path) -> None:
    """The system lets a process write files of 200 kB at most: the way a quota ends."""
    code = (
        "import resource, signal, sys; from pathlib import Path; from tests.store.people import KEY, draft;"
        "from assistant.store.vault import Vault; from assistant.store.drafts import Drafts;"
        "from assistant.store.trouble import CannotKeep\n"
        "drafts = Drafts(Vault.open(Path(sys.argv[1]), KEY).vault); drafts.keep(draft())\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "try: drafts.keep(draft(place='later'), {'foto': bytes(1_000_000)})\n"
        "except CannotKeep as problem: print(problem.trouble, drafts.get('concept-1').place)"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert done.stdout.split(maxsplit=1)[0] in {Trouble.DISK_FULL, Trouble.FAILED}
    assert done.stdout.split(maxsplit=1)[1].strip() == "stap 3 van 8"
    assert read(path) == ["concept-1"]


def test_a_place_where_nothing_can_be_written_is_told() -> None:
    with pytest.raises(CannotKeep) as refused:
        Vault.open(Path("/proc/stapwijs.db"), KEY)
    assert refused.value.trouble is Trouble.READ_ONLY


def newer_schema(folder: Path, *further: str) -> Path:
    """Make a folder with the program's own SQL and what a later version adds."""
    made = folder / "later"
    shutil.copytree(schema.MIGRATIONS, made)
    for number, sql in enumerate(further, start=len(schema.scripts(schema.MIGRATIONS)) + 1):
        (made / f"{number:04}.sql").write_text(sql)
    return made


def test_a_later_program_brings_the_vault_along_and_leaves_a_copy(path: Path, tmp_path: Path) -> None:
    kept(path)
    before = path.read_bytes()
    later = newer_schema(tmp_path, "ALTER TABLE drafts ADD COLUMN mark TEXT NOT NULL DEFAULT 'nieuw';", "SELECT 1;")

    vault = Vault.open(path, KEY, migrations=later).vault
    with vault.transaction() as connection:
        assert connection.execute("SELECT id, mark FROM drafts").fetchall() == [("concept-1", "nieuw")]
        assert schema.version(connection) == len(schema.scripts(later))
    vault.close()

    (copy,) = tmp_path.glob("bewaard-versie-1-*.db")
    assert SECRET.encode() not in copy.read_bytes()
    assert copy.stat().st_mode & 0o077 == 0
    assert read(copy) == ["concept-1"]
    assert path.read_bytes() != before
    assert not list(tmp_path.glob("*kopie*"))


def test_the_copy_holds_what_was_still_in_the_journal(path: Path, tmp_path: Path) -> None:
    vault = Vault.open(path, KEY).vault
    Drafts(vault).keep(draft())
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for file in tmp_path.glob("bewaard*"):
        shutil.copy(file, crashed)
    vault.close()

    Vault.open(crashed / "bewaard.db", KEY, migrations=newer_schema(tmp_path, "SELECT 1;")).vault.close()
    (copy,) = crashed.glob("bewaard-versie-1-*.db")
    assert read(copy) == ["concept-1"]


def test_a_migration_that_fails_leaves_the_vault_as_it_was(path: Path, tmp_path: Path) -> None:
    kept(path)
    later = newer_schema(tmp_path, "ALTER TABLE drafts ADD COLUMN mark TEXT;", "INSERT INTO nergens VALUES (1);")
    with pytest.raises(CannotKeep) as refused:
        Vault.open(path, KEY, migrations=later)
    assert refused.value.trouble is Trouble.FAILED
    vault = Vault.open(path, KEY).vault
    with vault.transaction() as connection:
        assert schema.version(connection) == 1
        assert [row[1] for row in connection.execute("PRAGMA table_info(drafts)")] == ["id", "changed", "draft"]
    vault.close()


def test_a_vault_of_a_later_program_is_refused_and_not_touched(path: Path, tmp_path: Path) -> None:
    kept(path)
    later = newer_schema(tmp_path, "ALTER TABLE drafts ADD COLUMN mark TEXT;")
    Vault.open(path, KEY, migrations=later).vault.close()
    before = path.read_bytes()
    with pytest.raises(CannotKeep) as refused:
        Vault.open(path, KEY)
    assert refused.value.trouble is Trouble.NEWER
    assert path.read_bytes() == before


def test_a_copy_does_not_outlive_its_month(path: Path, tmp_path: Path) -> None:
    kept(path)
    Vault.open(path, KEY, migrations=newer_schema(tmp_path, "SELECT 1;")).vault.close()
    (copy,) = tmp_path.glob("bewaard-versie-1-*.db")
    later = copy.stat().st_mtime - vault_files.COPIES_STAY
    os.utime(copy, (later + 60, later + 60))
    Vault.open(path, KEY, migrations=tmp_path / "later").vault.close()
    assert copy.exists()
    os.utime(copy, (later - 60, later - 60))
    Vault.open(path, KEY, migrations=tmp_path / "later").vault.close()
    assert not copy.exists()


def test_the_migrations_count_from_one_without_a_gap() -> None:
    names = [file.name for file in sorted(schema.MIGRATIONS.glob("*.sql"))]
    assert names == [f"{number:04}.sql" for number in range(1, len(names) + 1)]
