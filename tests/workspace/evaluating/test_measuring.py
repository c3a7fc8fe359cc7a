import pytest

from detente.errors import EvaluationError, MissingModel
from detente.model import Document
from detente.workspace.evaluating.measuring import Measuring, ask_each, document_of
from tests.factory import TEXT

RECORDS = {name: {"text": f"{TEXT} {name}"} for name in ("a", "b", "c")}


def length(doc: str, document: Document) -> int:
    if doc == "b":
        raise KeyError("no such party")
    return len(document.text)


def test_each_text_is_asked_about_and_one_that_breaks_is_told() -> None:
    told: list[str] = []
    found = ask_each(RECORDS, length, Measuring(failed=told.append))
    assert found == {"a": len(TEXT) + 2, "c": len(TEXT) + 2}
    assert told == ["b: the reader failed (KeyError: 'no such party'); counted as empty"]


@pytest.mark.slow
def test_side_by_side_is_as_one_by_one() -> None:
    told: list[str] = []
    found = ask_each(RECORDS, length, Measuring(jobs=2, failed=told.append))
    assert found == ask_each(RECORDS, length, Measuring())
    assert len(told) == 1


def test_what_we_explain_ends_the_measurement() -> None:
    def missing(doc: str, document: Document) -> int:
        raise MissingModel("no parser", "install one")

    with pytest.raises(MissingModel):
        ask_each(RECORDS, missing, Measuring())


def test_a_document_has_the_metadata_of_its_record() -> None:
    told = {"text": TEXT, "title": "A demand", "published": "2025-03-13", "agency": ["Sample Wire"]}
    document = document_of("a", told)
    assert (document.text, document.title, document.agency) == (TEXT, "A demand", "Sample Wire")
    assert document.published is not None
    assert document.published.value == "2025-03-13"
    assert document.capture.origin == "a.txt"


def test_a_text_whose_offsets_would_shift_is_refused() -> None:
    with pytest.raises(EvaluationError, match="offsets shift"):
        document_of("a", {"text": f"{TEXT}\r\n{TEXT}"})
