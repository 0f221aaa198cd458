"""What is kept outlives the program, or the person is told why not; wiping leaves nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.store.keeping import LOCK_NAME, Store
from assistant.store.keys import SystemKeys
from assistant.store.trouble import KeyUnavailable, Trouble
from tests.store.people import KEY, SECRET, FixedKey, draft, parcel, receipt


class NeverAsk:
    """A keyring nobody may ask."""

    def key(self) -> bytes:
        raise AssertionError("the keyring was asked")

    def forget(self) -> None:
        raise AssertionError("the keyring was asked")


class SlowKeyring:
    def key(self) -> bytes:
        raise KeyUnavailable(Trouble.KEYRING_SLOW)

    def forget(self) -> None:
        raise KeyUnavailable(Trouble.KEYRING_SLOW)


def fill(store: Store) -> None:
    store.drafts.keep(draft(), {"foto": SECRET.encode()})
    store.outbox.put(parcel())
    store.receipts.keep(receipt())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "gegevens" / "stapwijs"


@pytest.mark.usefixtures("keyring")
def test_with_the_systems_keyring_everything_outlives_the_program(folder: Path) -> None:
    keys = SystemKeys(name="blijft")
    store = Store.open(folder, keys=keys)
    assert (store.persistent, store.trouble, store.set_aside) == (True, None, "")
    fill(store)
    store.close()

    again = Store.open(folder, keys=keys)
    assert (again.drafts.all(), again.outbox.all(), again.receipts.all()) == ((draft(),), (parcel(),), (receipt(),))
    again.close()


@pytest.mark.usefixtures("no_keyring")
def test_without_a_keyring_it_is_kept_in_memory_and_nothing_is_written(folder: Path) -> None:
    store = Store.open(folder)
    assert (store.persistent, store.trouble) == (False, Trouble.NO_KEYRING)
    fill(store)
    assert store.drafts.all() == (draft(),)
    store.close()
    assert [file.name for file in folder.iterdir()] == [LOCK_NAME]


def test_when_the_keyring_is_away_what_was_kept_waits_untouched(folder: Path) -> None:
    store = Store.open(folder, keys=FixedKey())
    fill(store)
    store.close()
    before = (folder / "bewaard.db").read_bytes()

    away = Store.open(folder, keys=SlowKeyring())
    assert (away.persistent, away.trouble, away.drafts.all()) == (False, Trouble.KEYRING_SLOW, ())
    away.close()
    assert (folder / "bewaard.db").read_bytes() == before

    back = Store.open(folder, keys=FixedKey())
    assert back.drafts.all() == (draft(),)
    back.close()


def test_on_a_shared_computer_nothing_is_written_and_the_keyring_is_not_asked(folder: Path) -> None:
    store = Store.open(folder, shared_computer=True, keys=NeverAsk())
    assert (store.persistent, store.trouble) == (False, Trouble.SHARED_COMPUTER)
    fill(store)
    assert store.wipe()
    assert not folder.exists()


@pytest.mark.expects_log("WARNING assistant.store.vault: vault set aside")
@pytest.mark.usefixtures("keyring")
def test_a_vault_whose_key_was_lost_is_set_aside_and_named(folder: Path) -> None:
    keys = SystemKeys(name="kwijt")
    store = Store.open(folder, keys=keys)
    fill(store)
    store.close()
    lost = (folder / "bewaard.db").read_bytes()
    keys.forget()

    fresh = Store.open(folder, keys=keys)
    assert fresh.persistent
    assert fresh.drafts.all() == ()
    fresh.drafts.keep(draft("nieuw"))
    fresh.close()
    assert (folder / fresh.set_aside).read_bytes() == lost

    again = Store.open(folder, keys=keys)
    assert ([each.id for each in again.drafts.all()], again.set_aside) == (["nieuw"], "")
    again.close()


@pytest.mark.parametrize("place", ["/proc/stapwijs", "/dev/null/stapwijs"])
def test_where_nothing_can_be_written_it_is_kept_in_memory_without_asking_the_keyring(place: str) -> None:
    store = Store.open(Path(place), keys=NeverAsk())
    assert (store.persistent, store.trouble) == (False, Trouble.READ_ONLY)
    fill(store)
    store.close()


@pytest.mark.usefixtures("keyring")
def test_wiping_leaves_no_file_no_word_and_no_key(folder: Path) -> None:
    keys = SystemKeys(name="wissen")
    store = Store.open(folder, keys=keys)
    fill(store)
    key = keys.key()
    (folder / "bewaard-beschadigd-2026-11-24.db").write_bytes(b"oud")
    (folder / "bewaard-versie-1-2026-11-24.db").write_bytes(b"kopie")

    assert store.wipe()

    assert [file.name for file in folder.iterdir()] == [LOCK_NAME]
    assert (folder / LOCK_NAME).read_bytes() == b""
    assert keys.key() != key
    fresh = Store.open(folder, keys=keys)
    assert (fresh.persistent, fresh.set_aside, fresh.drafts.all(), fresh.receipts.all()) == (True, "", (), ())
    fresh.close()


def test_wiping_can_leave_what_was_set_aside(folder: Path) -> None:
    store = Store.open(folder, keys=FixedKey())
    aside = folder / "bewaard-beschadigd-2026-11-24.db"
    aside.write_bytes(b"oud")
    assert store.wipe(set_aside_too=False)
    assert aside.read_bytes() == b"oud"
    assert not (folder / "bewaard.db").exists()


def test_wiping_removes_what_lay_on_disk_when_it_could_not_be_opened(folder: Path) -> None:
    store = Store.open(folder, keys=FixedKey())
    fill(store)
    store.close()
    away = Store.open(folder, keys=SlowKeyring())
    wiped = away.wipe()
    assert (wiped.files_left, wiped.key_left) == ((), True)
    assert not (folder / "bewaard.db").exists()


def test_wiping_forgets_the_key_itself(folder: Path) -> None:
    keys = FixedKey()
    Store.open(folder, keys=keys).wipe()
    assert keys.current is None
    assert keys.key() != KEY


def test_closing_twice_is_no_problem(folder: Path) -> None:
    store = Store.open(folder, keys=FixedKey())
    store.close()
    store.close()
    assert Store.open(folder, keys=FixedKey()).wipe()
