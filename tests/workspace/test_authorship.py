"""Whose deed an event is."""

import pytest

from detente.errors import UnknownEntry
from detente.workspace import mending
from detente.workspace.authorship import author_of
from tests.workspace.optioned import options


def test_an_event_has_the_author_in_whose_name_it_was_done() -> None:
    with options() as record:
        made = mending.alias(record.by("Eve"), "Moskau", "Russia", "")
        assert author_of(record, made.number) == "Eve"
        with pytest.raises(UnknownEntry):
            author_of(record, made.number + 1)
