"""Carriers of a word by sort."""

import pytest

from detente.model import SourceKind
from detente.statements.sources import carrier, source_of
from tests.statements.acting import cast_of, words


@pytest.mark.parametrize(
    ("name", "kind", "count"),
    [
        ("Reuters", SourceKind.AGENCY, None),
        ("Fox News", SourceKind.MEDIA, None),
        ("state television", SourceKind.BROADCAST, None),
        ("the newspaper", SourceKind.MEDIA, None),
        ("two sources familiar with the matter", SourceKind.ANONYMOUS, 2),
        ("people briefed on the talks", SourceKind.ANONYMOUS, None),
        ("a senior Polish official", SourceKind.ANONYMOUS, 1),
        ("Polish officials", SourceKind.OFFICIAL, None),
        ("the draft agreement", SourceKind.DOCUMENT, None),
    ],
)
def test_kinds_and_counts(name: str, kind: SourceKind, count: int | None) -> None:
    cast = cast_of(f"Kenya will wait, {name} said.")
    source = source_of(words(cast, name), cast)
    assert source is not None
    assert (source.name, source.kind, source.count) == (name, kind, count)


def test_a_source_has_its_party_where_it_is_told() -> None:
    cast = cast_of("Kenya will wait, Polish officials said.")
    source = source_of(words(cast, "Polish officials"), cast)
    assert source is not None
    assert source.party == "Poland"


def test_a_person_is_no_carrier() -> None:
    cast = cast_of("Kenya will wait, Olaf Lindqvist said.")
    assert carrier(words(cast, "Olaf Lindqvist"), cast) is None


def test_a_thing_is_no_source() -> None:
    cast = cast_of("The principles say that Kenya will wait.")
    assert source_of(words(cast, "The principles"), cast) is None
