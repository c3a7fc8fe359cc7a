import json
from collections import Counter
from pathlib import Path

from detente.vocabulary.offers import Bond, offer_words

CHECKED = Path(__file__).parents[2] / "training" / "annotations" / "answers.jsonl"


def test_what_nobody_checked_is_even() -> None:
    assert Bond("", 0, 0).confidence == 0.5
    assert Bond("", 30, 8).confidence == 0.78
    assert Bond("", 1, 0).confidence < 1


def test_the_counts_are_those_of_the_links_checked_by_hand() -> None:
    rows = [json.loads(line) for line in CHECKED.read_text("utf-8").splitlines()]
    told = Counter((row["rule"], row["right"]) for row in rows)
    for name, bond in offer_words().ties.items():
        assert (bond.right, bond.wrong) == (told[name, True], told[name, False])
    assert {row["rule"] for row in rows} <= set(offer_words().ties)
    assert len(rows) >= 60


def test_it_is_told_how_many_of_the_links_were_in_view_when_the_rules_were_written() -> None:
    documents = [json.loads(line)["doc"] for line in CHECKED.read_text("utf-8").splitlines()]
    seen = ("gaza-may25", "muc-elsalvador", "reu87-phildebt")
    words = f"{sum(d.startswith(seen) for d in documents)} of them are of the three series"
    assert words in CHECKED.with_name("README.md").read_text("utf-8")


def test_no_list_of_words_is_empty() -> None:
    words = offer_words()
    assert "revised" in words.renewed
    assert "distinct from" in words.apart
    assert "propos" in words.makes
