"""Reports as files, and a reader that is quick, for what brings them into a dossier."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from detente.errors import MissingModel
from detente.model import Act, Document, Reading
from detente.record import Held, Record
from detente.record.asked import tied
from detente.statements import readers
from tests.factory import reading, statement

SAID = "Ukraine refuses"
NAMES = ("Alba", "Borea", "Corva", "Delia", "Elvora", "Fenn", "Gond", "Hesta", "Ilm", "Jura")


def report(seed: int = 1, sentences: int = 12, said: str = f"{SAID}.") -> str:
    """A text of its own of 13 words a sentence."""
    told = (
        f"On day {seed * 31 + n} the envoy of {NAMES[(seed * 7 + n) % 10]} spoke for "
        f"{seed * 13 + n * 3} minutes in {NAMES[(seed + n * 3) % 10]}."
        for n in range(sentences)
    )
    return " ".join([said, *told])


def page(text: str, url: str, day: str = "2025-03-13", title: str = "A page") -> str:
    """A web page of a report."""
    paragraphs = "".join(f"<p>{part}.</p>" for part in text.split(". "))
    return (
        f'<html lang="en"><head><title>{title}</title><link rel="canonical" href="{url}">'
        f'<meta property="og:url" content="{url}"><meta property="og:site_name" content="Post">'
        f'<meta property="article:published_time" content="{day}"></head>'
        f"<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    )


def feed(*items: tuple[str, str, str]) -> str:
    """A feed whose items have a title, a link and a text."""
    told = "".join(
        f"<item><title>{title}</title><link>{link}</link><description>{text}</description></item>"
        for title, link, text in items
    )
    head = "<title>Post</title><link>https://post.example/</link>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{told}</channel></rss>'


def write(folder: Path, **texts: str) -> list[Path]:
    """Text files, each named as its argument."""
    found = []
    for name, text in texts.items():
        path = folder / f"{name.replace('__', '.')}"
        path = path if path.suffix else path.with_suffix(".txt")
        path.write_text(text, encoding="utf-8")
        found.append(path)
    return found


@dataclass(frozen=True, slots=True)
class QuickReader:
    """Finds one sentence."""

    name: str = "rules"
    version: str = "1"
    languages: frozenset[str] = frozenset({"en"})
    remote: bool = False
    threshold: float | None = None
    precision: float | None = None
    score: float | None = None
    """Of each statement."""

    def read(self, document: Document) -> Reading:
        """One statement where the sentence is."""
        if document.language == "ru":
            return Reading(document, warnings=("not read: ru; give English",))
        if "breaks the reader" in document.text:
            raise ValueError("broken")
        if "lacks the model" in document.text:
            raise MissingModel("no model is there", "install it")
        found = (
            [statement(document, SAID, "Ukraine", Act.REJECT, "alliance", score=self.score)]
            if SAID in document.text
            else []
        )
        made = reading(document, *found)
        return Reading(made.document, made.statements, reader=f"{self.name} {self.version}")


@contextmanager
def quick(*others: QuickReader) -> Iterator[None]:
    """Quick readers in the place of the real ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(readers, "READERS", (QuickReader(), *others))
        yield


def held(record: Record) -> dict[str, Held]:
    """The documents by the names of their files."""
    with record.reading() as reader:
        return {Path(h.document.capture.origin).stem: h for h in reader.documents()}


def ties(record: Record) -> set[tuple[str, str, str]]:
    """Which document is a copy, version or translation of which, by their files' names."""
    found = held(record)
    names = {h.number: name for name, h in found.items()}
    with record.reading() as reader:
        return {
            (kind, names[other], name)
            for kind in ("copy", "version", "translation")
            for name, h in found.items()
            for other in tied(reader, h.number, kind)
        }
