from dataclasses import replace

import pytest

from detente.documents import Told
from detente.errors import InputError, UnknownEntry
from detente.model import Moment, Origin, Precision
from detente.record import Held
from detente.workspace.intake.bringing import How
from detente.workspace.intake.translating import (
    how_to_translate,
    only_one,
    original_of,
    untranslated,
    wants_translation,
)
from detente.workspace.reading.serving import served
from tests.factory import document
from tests.workspace.talks import talks

DAY = Moment("2025-03-13", Precision.DAY, Origin.TEXT)
ORIGINAL = document("Киев согласился на встречу.", language="ru", outlet="Post", published=DAY)


def held(reader: str = "", warnings: tuple[str, ...] = ()) -> Held:
    return Held(4, ORIGINAL, "", reader, False, warnings)


def test_a_translation_has_outlet_and_day_of_its_original() -> None:
    how = how_to_translate(How(), held())
    assert (how.told.outlet, how.told.date) == ("Post", "2025-03-13")
    assert how.original == replace(ORIGINAL, text="")


def test_what_is_told_of_it_wins() -> None:
    told = how_to_translate(How(Told("Echo", "2025-03-14", "en")), held()).told
    assert told == Told("Echo", "2025-03-14", "en")


def test_a_translation_is_no_original() -> None:
    untranslated(ORIGINAL, "4")
    with pytest.raises(InputError, match="document 4 is itself a translation"):
        untranslated(replace(ORIGINAL, translation_of="abc"), "4")


def test_an_original_is_found_by_its_number() -> None:
    with talks() as record, record.reading() as reader:
        assert original_of(reader, "2").number == 2
        with pytest.raises(UnknownEntry):
            original_of(reader, "9")


def test_one_file_is_one_translation() -> None:
    only_one("a.zip", 1)
    with pytest.raises(InputError, match=r"a\.zip holds 2 reports"):
        only_one("a.zip", 2)


def test_a_translation_is_wanted_where_the_language_was_not_read() -> None:
    told = served(ORIGINAL).warnings
    assert wants_translation(held("", told))
    assert not wants_translation(held("rules", told))
    assert not wants_translation(held("", ("not read: it is too long",)))
