"""Statements of our own test passages that the reader gets wrong, as a table for the docs.

    python -m training.local.mistakes

Writes the table of docs/discussion/what-it-cannot-do.md anew. Of the passages that are
named here only those stand in it that the reader still gets wrong.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from training.cases import HardCase, hard_cases

from detente.evaluation.matching import overlap
from detente.model import Document, Statement
from detente.statements.readers import get_reader
from detente.workspace.evaluating.measuring import document_of

__all__ = ["rows", "written"]

PAGE = Path(__file__).parents[2] / "docs/discussion/what-it-cannot-do.md"
BEGIN = "<!-- mistakes: written by training/local/mistakes.py -->"
END = "<!-- mistakes: end -->"
TOLD = {"published": "2025-06-12", "language": "en"}
"""What the reader is told of each passage, as in training/measure_hard_cases.py."""
CHOSEN = (
    ("communiques-12", "s2"),
    ("communiques-03", "s1"),
    ("mutual-joint-04", "s2"),
    ("all-caps-06", "s1"),
    ("passives-05", "s1"),
    ("pronouns-15", "s1"),
    ("questions-11", "s1"),
    ("rivals-02", "s2"),
    ("negated-reports-15", "s1"),
    ("exchanges-13", "s1"),
    ("exchanges-11", "s1"),
    ("neither-nor-03", "s1"),
    ("asking-and-giving-02", "s1"),
    ("lists-04", "s1"),
    ("headlines-11", "s1"),
)
"""Document and statement: one of each sort of mistake."""
ABSENT = (("non-moves-16", "The striker rejected a new contract"),)
"""Documents without a move for the record, and words that are read as one."""


def _code(party: str, act: str, certainty: str) -> str:
    return f"{party}: {act}" + ("" if certainty == "certain" else f" ({certainty})")


def _read(document: Document, start: int, end: int) -> Statement | None:
    place = {"start": start, "end": end}
    found = get_reader("local").read(document).statements
    shared = [overlap(place, {"start": s.span.start, "end": s.span.end}) for s in found]
    best = max(shared, default=0.0)
    return found[shared.index(best)] if best else None


def rows(cases: dict[str, HardCase]) -> Iterator[tuple[str, str, str]]:
    """The words, what they are, and what is read, where the two differ."""
    for doc, key in CHOSEN:
        case = cases[doc]
        gold = next(s for s in case.gold["statements"] if s["id"] == key)
        words = case.text[gold["start"] : gold["end"]]
        right = _code(gold["speaker"]["party"], gold["act"], gold["certainty"])
        told = _told(case, gold["start"], gold["end"])
        if told != right:
            yield _shown(case, words), right, told
    for doc, words in ABSENT:
        start = cases[doc].text.index(words)
        told = _told(cases[doc], start, start + len(words))
        if told != "nothing":
            yield _shown(cases[doc], words), "nothing", told


def _told(case: HardCase, start: int, end: int) -> str:
    record = {"id": case.gold["doc"], "text": case.text, **TOLD}
    read = _read(document_of(case.gold["doc"], record), start, end)
    return _code(read.speaker.party, read.act, read.certainty) if read else "nothing"


def _shown(case: HardCase, words: str) -> str:
    """The passage on one line, with the words in bold."""
    return " ".join(case.text.replace(words, f"**{words}**", 1).split())


def written(page: str, told: Iterator[tuple[str, str, str]]) -> str:
    """The page with the table between its marks."""
    lines = ["| the passage | is | is read as |", "| --- | --- | --- |"]
    lines += ["| " + " | ".join(row) + " |" for row in told]
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    return f"{before}{BEGIN}\n\n" + "\n".join(lines) + f"\n\n{END}{after}"


def main() -> None:
    """Read the passages, write the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--into", type=Path, default=PAGE)
    into = options.parse_args().into
    told = rows({case.gold["doc"]: case for case in hard_cases("test")})
    into.write_text(written(into.read_text("utf-8"), told), "utf-8")


if __name__ == "__main__":
    main()
