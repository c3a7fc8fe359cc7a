from dataclasses import replace

from detente.model import Statement
from detente.workspace.checking import judging
from detente.workspace.reviewing.corrections import corrections
from tests.factory import document
from tests.workspace.coding_talks import REFUSAL
from tests.workspace.talks import DEMAND, FIRST, found, ids, read, talks


def test_what_people_corrected_is_counted_by_reader_and_field() -> None:
    with talks() as record:
        named = [
            replace(i, reader="rules 1") for i in found(document(FIRST)) if isinstance(i, Statement)
        ]
        read(record, 2, named)
        assert corrections(record) == ()
        judging.edit(record, ids(record)[DEMAND], {"act": "propose", "certainty": "possible"})
        judging.reject(record, [ids(record)[REFUSAL]], "an echo")
        (one,) = corrections(record)
    assert (one.reader, one.judged, one.rejected, one.kept) == ("rules 1", 2, 1, 1)
    assert one.fields == (("act", 1), ("certainty", 1))
