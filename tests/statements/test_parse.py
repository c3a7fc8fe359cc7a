from detente.model import Mask
from detente.statements import parse as module
from detente.statements.parse import parse
from tests.factory import document

TEXT = "Truce near\n\nKyiv has agreed. Moscow “has not”.\nShare this post"


def test_sentences_keep_to_paragraphs_and_leave_headings_out() -> None:
    parsed = parse(document(TEXT, masks=(Mask(TEXT.index("Share"), len(TEXT), "share line"),)))
    assert [parsed.text(s).strip() for s in parsed.sentences] == [
        "Kyiv has agreed.", "Moscow “has not”.",
    ]  # fmt: skip


def test_offsets_of_a_text_in_capitals_hold() -> None:
    text = "THE GOVERNMENT WILL NOT ACCEPT MEDIATORS IN THE TALKS."
    parsed = parse(document(text))
    assert parsed.doc.text != text
    assert parsed.text(parsed.tokens(0, 14)) == "THE GOVERNMENT"
    assert parsed.text(parsed.doc[1]) == "GOVERNMENT"


def test_a_long_text_is_parsed_in_parts_with_one_count_of_offsets(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(module, "PART", 40)
    text = "\n\n".join(f"Delegation number {n} arrived on Monday." for n in range(9))
    parsed = parse(document(text))
    assert parsed.doc.text == text
    assert len(parsed.sentences) == 9
    last = parsed.sentences[-1]
    assert text[last.start_char : last.end_char].startswith("Delegation number 8")


def test_the_block_of_a_character() -> None:
    parsed = parse(document(TEXT))
    assert parsed.block(0) == parsed.blocks[0]
    assert parsed.block(len("Truce near")) is None
    assert len(parsed.tokens(0, 0)) == 0


def test_an_empty_text_has_no_sentences() -> None:
    assert parse(document("")).sentences == ()


def test_an_endless_sentence_is_cut() -> None:
    parsed = parse(document("word " * 1000))
    assert max(len(s) for s in parsed.sentences) <= module.LONGEST + 1


def test_an_endless_run_of_marks_keeps_its_place() -> None:
    text = "(" * 3000 + " Russia rejected the plan."
    read = parse(document(text))
    assert read.text(read.tokens(3001, 3007)) == "Russia"
    assert len(read.doc.text) == len(text)
