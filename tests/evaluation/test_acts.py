from detente.evaluation.acts import CLASSES, answer, score_acts
from detente.evaluation.acts_files import Case
from detente.model import Act, Statement
from tests.factory import document, statement

TEXT = "Freedonia has agreed to lift its ban, but Sylvania rejects the offer to talk."


def case(name: str, event: str, *words: str) -> Case:
    return Case(name, TEXT, event, tuple((TEXT.index(w), TEXT.index(w) + len(w)) for w in words))


def said(words: str, act: Act) -> Statement:
    return statement(document(TEXT), words, "Freedonia", act, "economy")


AGREED = case("a", "AGREE", "agreed", "lift")
REJECTED = case("b", "REJECT", "rejects", "offer")


def test_a_case_is_answered_by_the_statement_on_its_words() -> None:
    found = [
        said("agreed to lift its ban", Act.ACCEPT),
        said("Sylvania rejects the offer", Act.REJECT),
    ]
    assert answer(AGREED, found)[0] == "AGREE"
    assert answer(REJECTED, found)[0] == "REJECT"


def test_nothing_on_its_words_is_no_answer() -> None:
    assert answer(AGREED, [said("rejects the offer", Act.REJECT)]) == ("nothing",)


def test_of_several_the_one_with_most_of_the_words_answers() -> None:
    found = [said("offer to talk", Act.OFFER), said("rejects the offer", Act.REJECT)]
    assert answer(REJECTED, found)[0] == "REJECT"


def test_of_several_with_all_the_words_the_shortest_answers() -> None:
    found = [
        said("Sylvania rejects the offer to talk", Act.OFFER),
        said("rejects the offer", Act.REJECT),
    ]
    assert answer(REJECTED, found)[0] == "REJECT"
    assert answer(REJECTED, found[::-1])[0] == "REJECT"


def test_an_act_without_an_event_says_so() -> None:
    assert answer(AGREED, [said("agreed to lift", Act.ASSESS)]) == ("no event",)


def test_figures_by_class() -> None:
    cases = [AGREED, REJECTED, case("c", "REJECT", "rejects"), case("d", "CONSULT", "talk")]
    found = {
        "a": [said("agreed to lift", Act.ACCEPT)],
        "b": [said("rejects the offer", Act.REJECT)],
        "d": [said("offer to talk", Act.ACCEPT)],
    }
    figures = score_acts(cases, found)
    assert figures["classes"]["AGREE"] == {
        "right": 1, "gold": 1, "predicted": 2, "p": 50.0, "r": 100.0, "f1": 66.7,
    }  # fmt: skip
    assert figures["classes"]["REJECT"]["f1"] == 66.7
    assert figures["macro_f1"] == round((200 / 3 + 200 / 3) / len(CLASSES), 1)
    assert (figures["coverage"], figures["right_where_covered"]) == (75.0, 66.7)
    assert figures["counts"] == {"cases": 4, "covered": 3, "right": 2}
    assert figures["confusion"]["REJECT"] == {"REJECT": 1, "nothing": 1}
    assert figures["confusion"]["CONSULT"] == {"AGREE": 1}
    assert figures["cases"]["c"] == {"gold": "REJECT", "told": "nothing"}
    low, high = figures["ci"]
    assert low <= figures["macro_f1"] <= high


def test_a_proposal_is_an_agreement_unless_any_event_counts() -> None:
    asked = case("a", "REQUEST", "talk")
    figures = score_acts([asked], {"a": [said("offer to talk", Act.PROPOSE)]})
    assert figures["cases"]["a"]["told"] == "AGREE"
    assert (figures["macro_f1"], figures["any_event"]) == (0, round(100 / len(CLASSES), 1))


def test_a_reader_that_finds_nothing_is_measured() -> None:
    figures = score_acts([AGREED], {})
    assert (figures["macro_f1"], figures["coverage"], figures["right_where_covered"]) == (0, 0, 0)
