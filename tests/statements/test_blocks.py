from detente.model import Mask
from detente.statements.blocks import Block, BlockKind, blocks
from tests.factory import document

PARAGRAPH, HEADING, ITEM = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM


def kinds(text: str) -> list[tuple[str, BlockKind]]:
    return [(text[b.start : b.end], b.kind) for b in blocks(document(text))]


def test_paragraphs_headings_and_items_are_told_apart() -> None:
    text = "Talks resume\n\nThe sides met.\n  • A truce\n  • An exchange"
    assert kinds(text) == [
        ("Talks resume", HEADING), ("The sides met.", PARAGRAPH),
        ("A truce", ITEM), ("An exchange", ITEM),
    ]  # fmt: skip


def test_a_wrapped_line_is_no_paragraph() -> None:
    text = "The delegations from both capitals met again on Monday in order\nto speak of a truce."
    assert kinds(text) == [(text, PARAGRAPH)]


def test_a_mask_takes_its_line_out() -> None:
    text = "Two minutes to read.\nThe sides met."
    found = blocks(document(text, masks=(Mask(0, 20, "reading time"),)))
    assert [b.told for b in found] == [False, True]


def test_a_transcript_gives_each_paragraph_its_speaker() -> None:
    text = "MR. DOE: We agree.\n\nWe met twice.\n\nQ Will it hold?\n\nMR. DOE: It will."
    found = blocks(document(text))
    assert [b.kind for b in found] == [PARAGRAPH, PARAGRAPH, BlockKind.QUESTION, PARAGRAPH]
    assert [b.speaker and text[slice(*b.speaker)] for b in found] == [
        "MR. DOE", "MR. DOE", None, "MR. DOE",
    ]  # fmt: skip


def test_a_question_states_nothing() -> None:
    assert not Block(0, 1, BlockKind.QUESTION).told


def test_a_mask_within_a_line_leaves_the_rest_of_it_readable() -> None:
    text = "Ankara accepts the plan. SIGN UP NOW Athens rejects it."
    start = text.index("SIGN")
    doc = document(text, masks=(Mask(start, start + 11, "newsletter"),))
    told = [(text[b.start : b.end], b.kind) for b in blocks(doc)]
    assert told == [
        ("Ankara accepts the plan.", BlockKind.PARAGRAPH),
        ("SIGN UP NOW", BlockKind.MASKED),
        ("Athens rejects it.", BlockKind.PARAGRAPH),
    ]
