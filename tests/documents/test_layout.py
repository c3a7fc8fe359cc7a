import pytest

from detente.documents.layout import head_lines, is_title
from tests.documents.files import LEAD

TITLE = "Freedonia turns down the truce"


def test_the_head_ends_at_the_first_paragraph() -> None:
    lines = head_lines(f"{TITLE}\n\nThe Echo\nThe Echo 2 Min Read\n\n{LEAD}\n\nShort line\n")
    assert [line.text for line in lines] == [TITLE, "The Echo", "The Echo 2 Min Read"]
    assert [line.is_first for line in lines] == [True, False, False]
    assert [line.repeated for line in lines] == [False, True, False]


def test_lines_keep_their_place() -> None:
    text = f"\n  {TITLE}\n{LEAD}"
    (line,) = head_lines(text)
    assert text[line.start : line.end].strip() == TITLE


@pytest.mark.parametrize("text", ["", LEAD, "a\nb\nc", "\n".join(["short line"] * 20) + LEAD])
def test_texts_without_a_head(text: str) -> None:
    assert head_lines(text) == ()


def test_a_line_that_stands_apart_is_a_title() -> None:
    assert is_title(f"{TITLE}\n\n{LEAD}", TITLE)
    assert not is_title(f"{TITLE}\n{LEAD}", TITLE)
    assert not is_title(f"{TITLE}\n\n", TITLE)


@pytest.mark.parametrize(
    "line",
    [
        "Thursday, March 13, 2025 in brief", "At 10:15 they met again", "- one of the items here",
        "## A heading of the page", "THE FIRST DAY OF TALKS", "They met for the first time.",
        "Share this post on Facebook", "Only three words", "Jane Roe and John Doe",
        "By Jane Roe in Sylvania", "He said no. She said yes",
    ],
)  # fmt: skip
def test_other_lines_are_no_titles(line: str) -> None:
    assert not is_title(f"{line}\n\n{LEAD}", line)
