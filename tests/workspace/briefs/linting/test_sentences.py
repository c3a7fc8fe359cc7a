import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model.outline import Outline, Passage, PassageKind
from detente.workspace.briefs.linting.sentences import LONGEST, MARK, cited, marks, of_outline


def told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(s.text, s.keys) for s in cited(Passage(text=text))]


def test_a_mark_belongs_to_the_sentence_that_it_stands_in_or_behind() -> None:
    assert told("Oslo calls [^a1]. Bern waits.[^b2][^c3] Rome sleeps. [^d4]") == [
        ("Oslo calls.", ("a1",)),
        ("Bern waits.", ("b2", "c3")),
        ("Rome sleeps.", ("d4",)),
    ]


def test_a_mark_twice_in_a_sentence_counts_once_and_one_before_all_goes_to_the_first() -> None:
    assert told("[^a1] Oslo [^b2] calls [^b2].") == [("Oslo calls.", ("a1", "b2"))]
    assert marks("Oslo [^a1]. Bern [^b2][^a1].") == ("a1", "b2")


def test_abbreviations_end_no_sentence_and_a_quotation_is_not_cut() -> None:
    assert [t for t, _ in told("U.S. envoys met Mr. Berg. They left.")] == [
        "U.S. envoys met Mr. Berg.",
        "They left.",
    ]
    assert len(told("He said: “We wait. We hope.” It rained.")) == 2
    assert len(told("Oslo (MR. BERG) waits. It rained.")) == 2
    assert len(told('He said: "We wait. We hope." It rained.')) == 2


def test_an_empty_line_ends_a_sentence_and_begins_a_paragraph() -> None:
    found = list(cited(Passage(text="Oslo calls\n\nBern waits. Rome\nsleeps.")))
    assert [(s.text, s.breaks) for s in found] == [
        ("Oslo calls", True),
        ("Bern waits.", True),
        ("Rome\nsleeps.", False),
    ]


def test_places_lead_back_into_the_passage() -> None:
    text = "First one. [^a1] Oslo [^b2] calls Bern."
    second = list(cited(Passage(text=text)))[1]
    start = second.text.index("Bern")
    assert second.text == "Oslo calls Bern."
    assert text[slice(*second.place(start, start + 4))] == "Bern"
    assert text[slice(*second.place(0, len(second.text)))] == "Oslo [^b2] calls Bern."


def test_headings_have_no_sentences() -> None:
    outline = Outline((Passage(PassageKind.HEADING, "Oslo calls."), Passage(text="Bern waits.")))
    assert [(s.passage, s.text) for s in of_outline(outline)] == [(1, "Bern waits.")]


@pytest.mark.parametrize("part", ["“", "(", " ", "[^s1]", "\n \n", "x", ". ", '"'])
def test_no_text_takes_long(part: str) -> None:
    began = process_time()
    list(cited(Passage(text=part * (LONGEST // len(part)))))
    assert process_time() - began < 5


@given(st.text(alphabet=st.sampled_from("aB.!? \n“”\"'[^]1-\u202e\U0001f600")))
def test_any_text_is_split_without_loss_and_its_places_hold(text: str) -> None:
    found = list(cited(Passage(text=text)))
    for sentence in found:
        assert len(sentence.places) == len(sentence.text) + 1
        for number, character in enumerate(sentence.text):
            assert text[sentence.places[number]] == character
    bare = "".join("".join(s.text.split()) for s in found)

    assert bare == "".join(re.sub(MARK, "", text).split())
