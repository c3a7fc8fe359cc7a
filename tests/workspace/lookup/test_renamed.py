"""Mended names are listed as long as they are in force."""

from detente.model import EventKind
from detente.workspace.checking import judging, mending
from detente.workspace.lookup.renamed import names_mended
from tests.workspace.optioned import options


def test_names_of_a_party_tell_who_and_why_until_they_are_taken_back() -> None:
    with options() as record:
        made = mending.alias(record, "Moskau", "Russia", "German reports")
        mending.merge(record, "Ukraine", "Russia", "a test")
        mending.alias_source(record, "Sample Wire", "The Wire", "")
        told = names_mended(record, "russia")
        assert [(n.kind, n.name, n.who, n.why) for n in told] == [
            (EventKind.ALIAS, "Moskau", "Ann", "German reports"),
            (EventKind.MERGE, "Ukraine", "Ann", "a test"),
        ]
        judging.undo(record, made.number)
        assert [n.name for n in names_mended(record)] == ["Ukraine"]
        (source,) = names_mended(record, "The Wire", sources=True)
    assert source.name == "Sample Wire"
