from detente.model import EventKind
from detente.record import Flagged, Record
from detente.record.trial import trial
from tests.record.build import bring, demand, doc
from tests.record.stores import dump


def test_what_is_tried_is_seen_and_then_taken_back(record: Record) -> None:
    of = doc()
    number = bring(record, of, demand(of))
    before = dump(record)
    with trial(record) as tried:
        with tried.writing() as writer:
            writer.append(EventKind.FLAGGED, Flagged(flag="forged"), number)
        with tried.reading() as reader:
            assert reader.documents(standing=True) == []
    assert dump(record) == before
    with record.reading() as reader:
        assert len(reader.documents(standing=True)) == 1
