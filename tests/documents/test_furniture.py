import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.documents.furniture import masks
from detente.model import Mask
from tests.documents.files import LEAD, SECOND


def masked(text: str, *names: str) -> list[str]:
    return [text[mask.start : mask.end] for mask in masks(text, names)]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("2 Min Read", "reading time"),
        ("EchoNews 12 minute read", "reading time"),
        ("Share this Post", "share line"),
        ("Facebook Twitter WhatsApp", "share line"),
        ("Leave a Comment", "comment line"),
        ("37 Comments", "comment line"),
        ("Story continues below", "advert"),
        ("ADVERTISEMENT", "advert"),
        ("Sign up for our newsletter", "newsletter"),
        ("Get the talks delivered to your inbox. By signing up, you agree.", "newsletter"),
        ("SEE ALSO: Freedonia turns down the truce", "related headline"),
        ("FILE PHOTO: Delegates in a hall. REUTERS/Jane Roe/File Photo", "caption"),
        ("Delegates arrive on Friday, March 14, 2025. (AP Photo/Jane Roe)", "caption"),
        ("© 2025 Echo. All rights reserved.", "copyright line"),
        ("(Reporting by Jane Roe; Editing by John Doe)", "credit line"),
        ("Jane Roe contributed to this report.", "credit line"),
        ("Already a subscriber? Log in", "newsletter"),
        ("Correction: An earlier version misstated the length.", "correction note"),
        ("This story was updated at 21:10 GMT.", "correction note"),
    ],
)
def test_a_line_of_furniture_is_masked(line: str, why: str) -> None:
    text = f"{LEAD}\n\n{line}\n\n{SECOND}"
    (mask,) = masks(text)
    assert text[mask.start : mask.end] == line
    assert mask.why == why


@pytest.mark.parametrize(
    "line",
    [
        "They will share this plan with the rebels.",
        "The envoy declined to leave a comment on the plan.",
        "Ministers read the text for two minutes and left.",
        "More talks are due.",
        "The related question of prisoners was left open.",
        "All rights of minorities are to be reserved to parliament.",
        "He promised to subscribe to the treaty.",
        "The file of demands was handed over.",
        LEAD,
        SECOND,
    ],
)
def test_running_text_is_never_masked(line: str) -> None:
    assert masked(f"{LEAD}\n\n{line}\n\n{SECOND}") == []


def test_furniture_inside_a_paragraph_is_masked_alone() -> None:
    text = f"{LEAD} CLICK HERE TO GET THE ECHO NEWS APP {SECOND} (AP Photo/Jane Roe) {LEAD}"
    assert masked(text) == ["CLICK HERE TO GET THE ECHO NEWS APP", "(AP Photo/Jane Roe)"]


def test_blanks_that_do_not_break_are_blanks() -> None:
    assert masked(f"{LEAD}\n\n2\u00a0Min\u00a0Read") == ["2\u00a0Min\u00a0Read"]


def test_headlines_below_a_heading_are_masked_up_to_the_next_paragraph() -> None:
    text = f"{LEAD}\n\nRelated Posts\nFreedonia meets its envoy\nFive things to know\n\n{SECOND}"
    assert masked(text) == ["Related Posts", "Freedonia meets its envoy", "Five things to know"]


def test_outlet_and_author_above_the_article_are_masked_but_not_the_title() -> None:
    text = f"The Echo\n\nThe Echo\nBy Jane Roe\nMarch 13, 2025\n\n{LEAD}\n\nThe Echo\n"
    assert masked(text, "The Echo", "Jane Roe")[:2] == ["The Echo", "By Jane Roe"]


def test_known_masks_are_merged_with_those_found() -> None:
    text = f"{LEAD}\n2 Min Read\n{SECOND}"
    start = text.index("2 Min")
    (mask,) = masks(text, known=(Mask(start + 2, start + 10, "caption"),))
    assert (mask.start, mask.end) == (start, start + 10)


@given(st.lists(st.sampled_from([LEAD, "2 Min Read", "Related:", "", "Share", "x (AP Photo/y) z"])))
def test_masks_are_in_order_and_apart(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = masks(text)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.shared
def test_no_gold_statement_of_the_corpus_is_masked(shared: Path) -> None:
    texts = {}
    with (shared / "data/corpus/docs.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            texts[document["id"]] = document["text"]
    items = hits = 0
    for path in sorted((shared / "gold/train").glob("*.json")):
        gold = json.loads(path.read_text())
        text = texts.get(gold.get("doc"), "")
        found = masks(text) if text else ()
        for item in gold["statements"] if text else ():
            items += 1
            hits += any(m.start < item["end"] and item["start"] < m.end for m in found)
    assert items > 5000
    assert hits == 0
