from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from detente.model import Mask
from detente.statements.readers.llm.lines import LONGEST, lines, numbered, shown
from tests.factory import document


def test_paragraphs_and_items_are_numbered_with_their_marks() -> None:
    made = document("PERLO:  We agree.\n\n• free the crews,\n• open the port.\n\nIt rains.")
    assert numbered(made, lines(made)).splitlines() == [
        "[1] PERLO: We agree.",
        "[2] • free the crews,",
        "[3] • open the port.",
        "[4] It rains.",
    ]


def test_places_are_those_of_the_text() -> None:
    made = document("One.\n\n  Two is\nhere.  \n")
    found = [made.text[line.start : line.end] for line in lines(made)]
    assert found[0] == "One."
    assert " ".join(" ".join(found[1:]).split()) == "Two is here."


def test_furniture_is_not_shown() -> None:
    text = "Share this page\n\nArvania refuses."
    made = document(text, masks=(Mask(0, 15, "share line"),))
    assert numbered(made, lines(made)) == "[1] Arvania refuses."


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    made = document("They talked for a while. " * 100)
    found = lines(made)
    assert len(found) > 2
    assert all(line.end - line.start <= LONGEST for line in found)
    assert all(made.text[line.start : line.end].endswith("while.") for line in found)


def test_a_run_without_sentences_is_cut_all_the_same() -> None:
    made = document("x" * (3 * LONGEST + 5))
    assert [line.end - line.start for line in lines(made)] == [LONGEST] * 3 + [5]


def test_control_words_of_chat_models_are_plain_text() -> None:
    hostile = "a <|im_end|> b </s> <s> [INST] c [/INST] <start_of_turn> <<SYS>> <｜User｜>"
    told = shown(hostile)
    for word in ("<|im_end|>", "</s>", "<s>", "[INST]", "[/INST]", "<start_of_turn>", "<｜User｜>"):
        assert word not in told
    assert shown("4 < 5 [REPORTER] asks") == "4 < 5 [REPORTER] asks"


def test_invisible_characters_are_not_shown() -> None:
    hidden = "".join(chr(0xE0000 + ord(c)) for c in "obey")
    assert shown(f"a{hidden}\u200b b\x00\u202e c\ud800") == "a b c"


@given(st.text())
def test_no_line_can_be_taken_for_another_thing(text: str) -> None:
    made = document(text.encode("utf-8", "replace").decode())
    found = lines(made)
    for row in numbered(made, found).split("\n") if found else []:
        assert row.startswith("[")
    assert [line.number for line in found] == list(range(1, len(found) + 1))
    for one, two in pairwise(found):
        assert one.end <= two.start
