import json
from dataclasses import replace
from pathlib import Path

import pytest

from detente.errors import EvaluationError, MissingModel
from detente.model import Act, Completeness, Handling
from detente.workspace.reading.annotations import write_annotation
from detente.workspace.reading.serving import LONGEST, served
from tests.factory import document, reading, statement
from tests.workspace.reports import SAID, QuickReader, quick


def test_a_reader_reads() -> None:
    with quick():
        assert served(document(f"{SAID}.")).reader == "rules 1"


def test_a_reader_that_fails_leaves_the_report_unread() -> None:
    with quick():
        found = served(document("It breaks the reader."))
        assert not found.was_read
        assert found.warnings[0].startswith("not read: the reader rules failed (ValueError: broken")
        with pytest.raises(MissingModel):
            served(document("It lacks the model."))


@pytest.mark.parametrize("label", list(Handling))
def test_a_remote_reader_gets_only_what_may_leave(label: Handling) -> None:
    with quick(QuickReader("far", remote=True)):
        found = served(document(f"{SAID}.", handling=label), "far")
    assert found.was_read == (label in (Handling.CLEAR, Handling.GREEN))


def test_annotations_take_the_place_of_the_reader(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(json.dumps({"doc": "report", "statements": 1}))
    with pytest.raises(EvaluationError, match="annotations of report do not fit"):
        served(document(), annotations=tmp_path)


def test_a_translation_says_whose_words_they_are() -> None:
    with quick():
        found = served(document(f"{SAID}.", translation_of="0123456789abcdef"))
    assert found.warnings == (
        "translation supplied by a person; the original is document 0123456789abcdef",
    )


def test_a_book_is_kept_and_not_read() -> None:
    with quick():
        assert served(document("x" * LONGEST, language="en")).was_read
        found = served(document("x" * LONGEST + "y", language="en"))
    assert not found.was_read
    assert "split it into single reports" in found.warnings[0]


def test_a_report_in_another_language_tells_how_its_translation_comes_in() -> None:
    made = document("Киев согласился на встречу.", language="ru")
    found = served(made)
    assert not found.was_read
    assert found.warnings[0].endswith(
        f"; add a translation with detente add FILE --translation-of {made.id[:9]}"
    )
    page = served(document("Киев.", language="ru", completeness=Completeness.INDEX_PAGE))
    assert "--translation-of" not in page.warnings[0]


def test_what_scores_less_than_the_mark_is_a_suggestion() -> None:
    doc = document(f"{SAID}.")
    with quick(QuickReader("marked", threshold=0.6, score=0.5)):
        assert len(served(doc, "marked").suggestions) == 1
        assert served(doc, "marked", min_score=0.5).suggestions == ()
        assert served(doc).suggestions == ()


def test_an_annotation_keeps_its_own_mark_unless_another_is_asked_for(tmp_path: Path) -> None:
    doc = document()
    told = statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance", score=0.5)
    write_annotation(reading(doc, replace(told, threshold=0.6)), tmp_path, "report")
    assert [s.threshold for s in served(doc, annotations=tmp_path).suggestions] == [0.6]
    assert served(doc, annotations=tmp_path, min_score=0.1).suggestions == ()
