"""How well and how fast saved pages are brought in.

    python benchmarks/pages.py --shared ../shared

Reads html/index.csv of the development corpus: body against ground truth by token F1
(bag of words), title and date against what the index expects, index pages and
paywalls recognised, pages per CPU-second on one core.
"""

import argparse
import csv
import json
import re
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.documents import bring_in, capture
from detente.model import Completeness, Document

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the index and the document that it gave."""

    row: Mapping[str, str]
    document: Document
    body: str
    """Of the ground truth; empty where there is none."""

    @property
    def expected(self) -> Completeness:
        """What the page is, by its place in the corpus."""
        if "listing" in self.row["file"]:
            return Completeness.INDEX_PAGE
        paid = self.row["file"].startswith("synthetic/pay_")
        return Completeness.PAYWALLED if paid else Completeness.WHOLE


def token_f1(found: str, truth: str) -> float:
    """Harmonic mean of precision and recall over words with their numbers."""
    one, two = Counter(WORD.findall(found.lower())), Counter(WORD.findall(truth.lower()))
    return 2 * (one & two).total() / (one.total() + two.total() or 1)


def running(document: Document) -> str:
    """The text without its masks."""
    out, position = [], 0
    for mask in document.masks:
        out.append(document.text[position : mask.start])
        position = mask.end
    return "".join([*out, document.text[position:]])


def pages(folder: Path) -> list[Page]:
    """Every page of the index, brought in."""
    truth = json.loads((folder / "real_ground_truth.json").read_text(encoding="utf-8"))
    with (folder / "index.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    found = []
    for row in rows:
        (document,) = bring_in(capture(str(folder / row["file"]))).documents
        found.append(Page(row, document, truth.get(row["file"], {}).get("articleBody", "")))
    return found


def report_bodies(found: Sequence[Page]) -> None:
    """Print the token F1 of the pages with ground truth."""
    judged = [page for page in found if page.body]
    for name, text in (("whole text", lambda d: d.text), ("without masks", running)):
        scores = [token_f1(text(page.document), page.body) for page in judged]
        mean, low = sum(scores) / len(scores), min(scores)
        print(f"body, {name}: token F1 mean {mean:.4f}, min {low:.4f} on {len(scores)} pages")


def report_facts(found: Sequence[Page]) -> None:
    """Print how many titles and dates are right, wrong or not found."""
    titled = [page for page in found if page.row["expected_title"]]
    right = sum(page.document.title == page.row["expected_title"] for page in titled)
    print(f"title: {right} of {len(titled)} right")
    counts: Counter[str] = Counter()
    for page in found:
        told, expected = page.document.published, page.row["expected_date"]
        if expected:
            same = told is not None and told.value.startswith(expected)
            counts["right" if same else "wrong" if told else "not found"] += 1
    print(f"date: {dict(counts)} of {counts.total()}")


def report_completeness(found: Sequence[Page]) -> None:
    """Print how many pages of each kind are recognised, and those that are not."""
    for kind in Completeness:
        asked = [page for page in found if page.expected is kind]
        right = [page for page in asked if page.document.completeness is kind]
        if asked:
            print(f"{kind}: {len(right)} of {len(asked)} recognised")
        for page in asked:
            if page not in right:
                print(f"  {page.row['file']} taken for {page.document.completeness}")


def main() -> None:
    """Run over the corpus and print the figures."""
    parser = argparse.ArgumentParser(description="How well and how fast pages are brought in.")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    folder = parser.parse_args().shared / "data" / "corpus" / "html"
    pages(folder)  # models and vocabulary are loaded once
    start = time.process_time()
    found = pages(folder)
    seconds = time.process_time() - start
    size = sum(len(page.document.capture.data) for page in found) / 2**20
    report_bodies(found)
    report_facts(found)
    report_completeness(found)
    print(f"speed: {len(found) / seconds:.1f} pages, {size / seconds:.2f} MB per CPU-second")


if __name__ == "__main__":
    main()
