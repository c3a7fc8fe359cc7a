from detente.documents.lines import PrintedLine, paragraphs_of, without_margins

FULL = "The delegation of Freedonia said on Thursday that it would not accept"


def lines(*words: str) -> list[PrintedLine]:
    return [PrintedLine(w, 14.0 if i else 0.0) for i, w in enumerate(words)]


def test_lines_of_a_paragraph_are_joined() -> None:
    assert paragraphs_of([lines(FULL, "the plan.")]) == f"{FULL} the plan."


def test_a_short_line_that_ends_a_sentence_ends_its_paragraph() -> None:
    text = paragraphs_of([lines(FULL, "the plan.", FULL, "either.")])
    assert text == f"{FULL} the plan.\n\n{FULL} either."


def test_a_wider_gap_parts_paragraphs() -> None:
    page = [*lines(FULL, FULL + "."), PrintedLine(FULL, 28.0), PrintedLine(FULL, 14.0)]
    assert paragraphs_of([page]).count("\n\n") == 1


def test_a_sentence_goes_on_over_the_page() -> None:
    pages = [[*lines(FULL, FULL)], lines("and more.")]
    assert paragraphs_of(pages) == f"{FULL} {FULL} and more."


def test_a_parted_word_is_made_whole() -> None:
    assert "the negotiations went" in paragraphs_of(
        [lines("The delegation left the room before the nego-", "tiations went on.")]
    )


def test_a_hyphen_that_the_text_uses_elsewhere_is_kept() -> None:
    text = paragraphs_of(
        [lines("A 'thirty-day truce' was what they called the thirty-", "day halt.")]
    )
    assert text.endswith("the thirty-day halt.")


def test_list_items_stand_alone_and_together() -> None:
    text = paragraphs_of([lines("They asked for:", "• a truce", "• a swap")])
    assert text == "They asked for:\n\n• a truce\n• a swap"


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    bodies = ["The first day brought nothing.", "The second day brought a draft.", "They signed."]
    pages = [lines("Ministry Bulletin 12", body, f"Page {n} of 3") for n, body in enumerate(bodies)]
    kept = [[line.text for line in page] for page in without_margins(pages)]
    assert kept == [[body] for body in bodies]


def test_a_short_page_keeps_its_lines() -> None:
    assert without_margins([lines("One line.")]) == [lines("One line.")]


def test_no_lines_give_no_text() -> None:
    assert paragraphs_of([]) == ""
