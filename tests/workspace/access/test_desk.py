from datetime import UTC, datetime
from pathlib import Path

from detente.record import create, open_record
from detente.workspace.access.desk import glance, last_look, look, looked
from detente.workspace.dossier import Dossier
from tests.record.kept import clock, salts
from tests.workspace.dossiers import bring, talks
from tests.workspace.moves import later
from tests.workspace.talks import by, events

NOON = datetime(2025, 3, 21, 12, tzinfo=UTC)


def test_each_author_has_a_last_look_of_their_own() -> None:
    with talks() as record:
        assert last_look(record) is None
        assert looked(record, glance(record, NOON))
        assert last_look(record) == NOON
        found = look(record)
        assert found is not None
        assert found.event == events(record)
        assert last_look(by(record, "Ben")) is None
        with Dossier(record) as dossier:
            assert dossier.looked()
            later = dossier.last_look()
            assert later is not None
            assert later > NOON


def test_a_dossier_that_cannot_be_written_to_can_be_looked_at(tmp_path: Path) -> None:
    path = str(tmp_path / "talks")
    create(path, "Ann", clock(), salts()).close()
    with open_record(path, "Ann", writable=False) as record:
        assert not looked(record, glance(record, NOON))
        assert last_look(record) is None


def test_what_comes_in_while_it_is_asked_is_new_at_the_next_look() -> None:
    with talks() as record:
        seen, before = glance(record), events(record)
        bring(record, later())
        assert looked(record, seen)
        kept = look(record)
        assert kept == seen
        assert kept.event == before < events(record)
