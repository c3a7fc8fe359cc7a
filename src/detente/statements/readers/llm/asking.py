"""What a model is asked about one part of a report."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from detente.model import Document
from detente.statements.readers.llm.lines import numbered, shown
from detente.statements.readers.llm.parts import Part
from detente.vocabulary.files import read_yaml
from detente.vocabulary.issues import ISSUES

__all__ = ["Ask", "ask", "examples", "fenced", "instructions"]

FOLDER = Path(__file__).parent / "prompt"
TITLE = 300
"""Characters of a title or outlet that are shown."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Two messages: what is always told, and the report."""

    system: str
    user: str

    @property
    def key(self) -> str:
        """What the request is known by, whatever endpoint it goes to."""
        told = json.dumps([self.system, self.user], ensure_ascii=True)
        return hashlib.sha256(told.encode()).hexdigest()[:32]

    @property
    def messages(self) -> list[dict[str, str]]:
        """As an endpoint takes them."""
        return [
            {"role": "system", "content": self.system},
            {"role": "user", "content": self.user},
        ]


def ask(document: Document, part: Part) -> Ask:
    """The request for one part of a document."""
    return Ask(instructions(), _report(document, part))


@cache
def instructions() -> str:
    """The guidelines with the catalogue of issues, and worked examples."""
    text = (FOLDER / "guidelines.md").read_text(encoding="utf-8")
    issues = "\n".join(f"- `{i.code}`: {i.description}" for i in ISSUES)
    worked = "\n\n".join(
        f"{fenced(str(e['report']).strip())}\n{_compact(e['reply'])}" for e in examples()
    )
    return text.replace("{issues}", issues).replace("{examples}", worked).strip()


def examples() -> list[dict[str, Any]]:
    """Reports of our own writing, as they are shown, each with the reply to it."""
    found: list[dict[str, Any]] = read_yaml("examples.yaml", FOLDER)
    return found


def _report(document: Document, part: Part) -> str:
    """The report between two marks that it cannot hold, then what is to be done with it."""
    published = str(document.published) if document.published else ""
    head = [("title", document.title), ("outlet", document.outlet), ("published", published)]
    told = [f"[{name}] {shown(value)[:TITLE]}" for name, value in head if value.strip()]
    body = fenced("\n".join([*told, numbered(document, part.seen)]))
    first, last = part.own[0].number, part.own[-1].number
    if part.of == 1:
        return body
    return (
        f"{body}\nThis is part {part.number} of {part.of} of a long report. Give what begins in "
        f"the lines {first} to {last}; the other lines are there for context."
    )


def fenced(text: str) -> str:
    """A text between two marks with a word that is made from it, so that it holds neither."""
    mark = hashlib.sha256(text.encode()).hexdigest()[:8]
    return f"<<<REPORT {mark}>>>\n{text}\n<<<END {mark}>>>"


def _compact(reply: Any) -> str:
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":"))
