"""The shipped samples keep their promises, and their gold fits them."""

import json
import re
from pathlib import Path

import docx
import pytest

SAMPLES = Path(__file__).parents[2] / "src/detente/samples"
GOLD = Path(__file__).parent / "samples_gold"
REPORTS = sorted(p for p in SAMPLES.iterdir() if p.name != "FACTS")
SIGNED = "Sample report written for Detente"


def words_of(path: Path) -> str:
    if path.suffix == ".docx":
        return "\n\n".join(p.text for p in docx.Document(str(path)).paragraphs)
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".html":
        return text
    article = text.split("<article>")[1].split("</article>")[0]
    return re.sub(r"<[^>]+>", "", article)


def test_twelve_reports_and_two_near_copies() -> None:
    wire = [p for p in REPORTS if "-wire-" in p.name]
    gazette = [p for p in REPORTS if "-gazette-" in p.name]
    assert (len(wire), len(gazette), len(REPORTS)) == (12, 2, 14)


@pytest.mark.parametrize("path", REPORTS, ids=lambda p: p.name)
def test_a_sample_is_signed_dated_and_short(path: Path) -> None:
    text = words_of(path)
    year, month, day = path.name[:10].split("-")
    months = ["February", "March", "April", "May"]
    assert f"{months[int(month) - 2]} {int(day)}, {year}" in text
    assert SIGNED in text
    assert "Detente Sample Wire" in text
    assert 150 <= len(text.split()) <= 350


@pytest.mark.parametrize("path", REPORTS, ids=lambda p: p.name)
def test_nobody_is_quoted_directly(path: Path) -> None:
    assert not re.search('["“”«»‘]', words_of(path))


def test_every_sample_has_its_facts() -> None:
    facts = (SAMPLES / "FACTS").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", facts, re.MULTILINE)
    assert sorted(n for h in headings for n in h.split(", ")) == [p.name for p in REPORTS]


@pytest.mark.parametrize("gold", sorted(GOLD.glob("*.json")), ids=lambda p: p.stem)
def test_gold_quotes_its_sample(gold: Path) -> None:
    told = json.loads(gold.read_text(encoding="utf-8"))
    text = (SAMPLES / f"{gold.stem}.txt").read_text(encoding="utf-8")
    entries = [*told["statements"], *told["meetings"], *told["unknowns"]]
    assert entries
    for entry in entries:
        assert text[entry["start"] : entry["end"]] == entry["quote"]
