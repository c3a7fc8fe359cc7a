from detente.model import Act, Handling
from detente.workspace.intake.outcomes import Added, Outcome, failed, kept
from tests.factory import document, reading, statement


def test_what_was_kept_is_told_with_its_counts() -> None:
    doc = document(title="A title", handling=Handling.AMBER)
    found = reading(doc, statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance"))
    told = kept(7, found, Outcome.COPY, "of another")
    assert (told.origin, told.document, told.number) == ("report.txt", doc.id, 7)
    assert (told.statements, told.meetings, told.unknowns) == (1, 0, 0)
    assert (told.title, told.outlet, told.published) == ("A title", "Sample Wire", doc.published)
    assert (told.detail, told.handling) == ("of another", Handling.AMBER)


def test_outcomes_are_counted_in_one_order() -> None:
    doc = reading(document())
    each = (failed("a", "why"), kept(1, doc, Outcome.KEPT), failed("b", "why"))
    assert list(Added(each).counts.items()) == [(Outcome.KEPT, 1), (Outcome.FAILED, 2)]
    assert Added().counts == {}
    assert each[0].document == ""


def test_suggestions_are_counted_apart() -> None:
    doc = document()
    fact = statement(doc, "Russia demands", "Russia", Act.DEMAND, "alliance")
    doubt = statement(
        doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance", score=0.5, threshold=0.6
    )
    told = kept(2, reading(doc, fact, doubt), Outcome.KEPT)
    assert (told.statements, told.suggestions) == (1, 1)
