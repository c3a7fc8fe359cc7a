import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.documents.mail_text import mail_masks, unwrapped
from tests.documents.files import LEAD, SECOND


def masked(text: str, subject: str = "") -> list[tuple[str, str]]:
    return [(m.why, text[m.start : m.end]) for m in mail_masks(text, subject)]


@pytest.mark.parametrize("width", [60, 72, 78])
def test_broken_paragraphs_are_made_whole(width: int) -> None:
    text = "\n\n".join("\n".join(textwrap.wrap(words, width)) for words in (LEAD, SECOND))
    assert unwrapped(text) == f"{LEAD}\n\n{SECOND}"
    assert unwrapped(text.replace("\n", "\r\n")) == f"{LEAD}\n\n{SECOND}"


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD}\n{SECOND}",
        "Dear all,\nthey met.\nYours\nJane Roe",
        "\n".join(f"> {line}" for line in textwrap.wrap(LEAD, 70)),
        "The following was agreed on by all of the parties there:\n- a truce\n- a swap",
        "We send you the report that you had asked us for\n-- \nJane Roe",
        "",
    ],
)
def test_lines_that_stand_alone_are_kept(text: str) -> None:
    assert unwrapped(text) == text


def test_a_flowed_mail_marks_its_broken_lines() -> None:
    assert unwrapped("They \nmet on \nMonday.\nAnd \nTuesday.", flowed=True) == (
        "They met on Monday.\nAnd Tuesday."
    )


def test_a_line_above_a_quoted_mail_is_known() -> None:
    quoted = "\n\n> They met."
    for line in ("On Monday Jane Roe wrote:", "Am Montag schrieb Jane Roe:", "Jane Roe wrote:"):
        assert masked(line + quoted) == [("quoted mail", line), ("quoted mail", "> They met.")]


def test_a_sentence_that_somebody_wrote_something_is_no_such_line() -> None:
    assert masked("On Thursday at 10:30 the minister wrote:\n\nWe reject the truce.") == []
    assert masked(f"On Thursday the minister wrote:\n\n{LEAD}", "Re: Talks") == []


def test_an_answer_without_quote_marks_ends_where_the_quoted_mail_begins() -> None:
    line = "On 12 March 2025 at 10:00, Jane Roe <jane@post.example> wrote:"
    text = f"{LEAD}\n\n{line}\n\n{SECOND}"
    assert masked(text, "Re: Talks") == [("quoted mail", f"{line}\n\n{SECOND}")]
    assert masked(text, "Talks") == [("quoted mail", line)]


def test_a_head_needs_no_line_above_it() -> None:
    head = "From: Jane Roe\nSent: Monday\nTo: John Doe\nSubject: Talks"
    assert masked(f"{head}\n\n{LEAD}") == [("mail header", head)]
    assert masked(f"From: Jane Roe\n\n{LEAD}") == []


def test_a_signature_is_short_and_ends_where_a_mail_is_passed_on() -> None:
    forwarded = "---------- Forwarded message ---------\nFrom: Jane Roe"
    text = f"{LEAD}\n-- \nJohn Doe\nThe desk\n{forwarded}\n\n{SECOND}"
    assert masked(text) == [("signature", "-- \nJohn Doe\nThe desk"), ("mail header", forwarded)]
    assert masked("\n".join(["-- ", *["They met."] * 40])) == []


def test_what_a_telephone_and_a_newsletter_add_is_masked() -> None:
    for why, line in (
        ("signature", "Sent from my iPhone"),
        ("newsletter", "View this email in your browser"),
        ("newsletter", "You are receiving this because you signed up."),
        ("newsletter", "[image: Logo]"),
    ):
        assert masked(f"{LEAD}\n{line}") == [(why, line)]


@given(st.text(alphabet="> -_\nOn wrote:FTDa@1.", max_size=200), st.sampled_from(["", "Re: x"]))
def test_masks_lie_in_the_text_in_order(text: str, subject: str) -> None:
    place = 0
    for mask in mail_masks(text, subject):
        assert place <= mask.start < mask.end <= len(text)
        place = mask.end


@given(st.text(max_size=300), st.booleans())
def test_no_word_is_lost_when_lines_are_joined(text: str, flowed: bool) -> None:
    assert unwrapped(text, flowed=flowed).split() == text.split()
