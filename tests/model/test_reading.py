from dataclasses import replace

from detente.model import Act, Reading
from tests.factory import document, reading, statement


def test_a_document_that_no_reader_served_was_not_read() -> None:
    assert not Reading(document(), warnings=("in Russian",)).was_read
    assert reading(document()).was_read


def test_a_reading_tells_its_suggestions_apart() -> None:
    doc = document()
    fact = statement(doc, "Russia demands", "Russia", Act.DEMAND, "alliance", score=0.7)
    fact = replace(fact, threshold=0.6)
    doubt = statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance", score=0.5)
    doubt = replace(doubt, threshold=0.6)
    told = reading(doc, fact, doubt)
    assert told.suggestions == (doubt,)
    assert told.counting.statements == (fact,)
    assert told.counting.document == doc
