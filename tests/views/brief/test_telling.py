from detente.model import Act, Certainty, Contents
from detente.views.brief import telling
from tests.factory import document, moment, span, statement
from tests.views.briefs import TEXT


def test_remarks_tell_what_is_not_plain() -> None:
    doc = document(TEXT)
    said = statement(
        doc, "Borland is ready to accept the 30-day truce", "Borland", Act.ACCEPT, "ceasefire",
        certainty=Certainty.PROBABLE, contents=Contents.UNDISCLOSED,
        condition=span(doc, "as a first step toward talks"),
    )  # fmt: skip
    assert telling.remarks(said) == (
        "contents not disclosed",
        "condition: as a first step toward talks",
        "probable",
        "13 March 2025",
    )
    assert telling.remarks(said, moment().day)[-1] == "probable"


def test_several_parties_take_the_plural() -> None:
    assert telling.act_word(Act.DEMAND, "France") == "demands"
    assert telling.act_word(Act.DEMAND, "France + Germany") == "demand"


def test_a_negated_move_is_told_by_its_verb() -> None:
    doc = document(TEXT)
    said = statement(
        doc, "Midland proposed", "Midland", Act.ACCEPT, "ceasefire", certainty=Certainty.NEGATED
    )
    assert telling.move_word(said) == "does not accept"
    assert telling.plain_remarks(said, moment().day) == ()
    assert telling.remarks(said, moment().day) == ("does not",)


def test_score_in_words() -> None:
    doc = document(TEXT)
    said = statement(doc, "Midland proposed", "Midland", Act.PROPOSE, "ceasefire", score=0.625)
    assert telling.score_words(said) == "read right in 62 of 100 when measured"
    unmeasured = statement(doc, "Midland proposed", "Midland", Act.PROPOSE, "ceasefire")
    assert telling.score_words(unmeasured) == ""


def test_a_condition_already_shown_is_not_told_again() -> None:
    doc = document(TEXT)
    shown = "Borland is ready to accept the 30-day truce as a first step toward talks"
    said = statement(
        doc, shown, "Borland", Act.ACCEPT, "ceasefire",
        condition=span(doc, "as a first step toward talks"),
    )  # fmt: skip
    assert telling.remarks(said, moment().day, shown) == ()
