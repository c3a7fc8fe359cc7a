from pathlib import Path

import pytest

from detente.model import EventKind
from detente.record import rebuild
from detente.record.payloads import DocumentBrought, Folding
from detente.record.rebuild import tie_events
from detente.record.schema import stale
from detente.record.ties import TIE_EVENTS
from tests.record.stores import STORES, dump, filled, poke, store_name


@pytest.mark.parametrize("store", STORES)
def test_the_tables_are_the_same_byte_for_byte(
    request: pytest.FixtureRequest, tmp_path: Path, store: str
) -> None:
    with filled(store_name(request, tmp_path, store)) as (record, made):
        before = dump(record, stale)
        poke(record, "DELETE FROM item_party", "UPDATE item SET act = 'x'", "DELETE FROM relation",
             "DELETE FROM search", "DELETE FROM grade", "DELETE FROM judgement")  # fmt: skip
        steps: list[tuple[int, int]] = []
        with record.writing() as writer:
            assert rebuild(writer, lambda *step: steps.append(step)) == len(made)
        assert dump(record, stale) == before
        assert steps[-1] == (len(made), len(made))


def test_the_events_that_tie_documents_can_all_fold_them(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, made), record.reading() as reader:
        told = list(tie_events(reader.connection))
    brought = [t.event.number for t in told if isinstance(t.payload, DocumentBrought)]
    assert brought == sorted(made.values())
    assert {t.event.kind for t in told} == set(TIE_EVENTS) - {EventKind.PURGED}
    assert all(isinstance(t.payload, Folding) for t in told)
