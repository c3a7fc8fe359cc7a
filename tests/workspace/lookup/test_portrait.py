"""A party by any of its names, with who speaks for it on a day."""

from datetime import date

import pytest

from detente.errors import UnknownName
from detente.model import ActorKind
from detente.workspace.lookup.portrait import parties_told, portrait
from tests.workspace.optioned import options

DAY = date(2025, 3, 13)


def test_a_listed_party_has_names_facts_and_persons_of_the_day() -> None:
    with options() as record:
        found = portrait(record, "Kyiv", DAY)
        later = portrait(record, "Ukraine", date(1995, 1, 1))
    assert (found.name, found.kind) == ("Ukraine", ActorKind.STATE)
    assert found.facts["capital"] == ("Kyiv",)
    assert any(h.office == "president" for h in found.holders)
    assert {h.person for h in found.holders} != {h.person for h in later.holders}


def test_who_is_named_is_listed_and_who_is_not_is_told() -> None:
    with options() as record:
        with pytest.raises(UnknownName):
            portrait(record, "Nobody at all", DAY)
        assert parties_told(record) == ("Russia", "Ukraine", "United States")
