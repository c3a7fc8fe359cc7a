"""Examples as documents, and readers that get a reply without any endpoint."""

import json
import re
from datetime import datetime
from typing import Any

import pytest

from detente.model import Document, Reading
from detente.statements.readers.llm import reading
from detente.statements.readers.llm.endpoint import Reply
from detente.statements.readers.llm.reader import LlmReader
from tests.factory import document, moment

__all__ = ["as_document", "read_with"]


def as_document(report: str) -> Document:
    """The document that a model would be shown as this report."""
    head = dict(re.findall(r"^\[([a-z]+)\] (.*)$", report, re.MULTILINE))
    text = "\n".join(re.findall(r"^\[\d+\] (.*)$", report, re.MULTILINE))
    day = datetime.strptime(head["published"], "%d %B %Y").date()  # noqa: DTZ007 - a day
    return document(
        text,
        title=head.get("title", ""),
        outlet=head.get("outlet", ""),
        published=moment(day.isoformat()),
    )


def read_with(
    monkeypatch: pytest.MonkeyPatch, made: Document, reply: Any, **fields: Any
) -> Reading:
    """What is read of a document when the model replies so."""
    text = reply if isinstance(reply, str) else json.dumps(reply)
    monkeypatch.setattr(reading, "answer", lambda *_: Reply(text, **fields))
    return LlmReader().read(made)
