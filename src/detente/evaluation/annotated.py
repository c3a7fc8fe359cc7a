"""An annotation in the format of the gold, read as a reading of its document."""

from collections.abc import Mapping
from typing import Any

from detente.errors import EvaluationError
from detente.evaluation.gold import Entry
from detente.evaluation.nearest import nearest
from detente.evaluation.validation import validate
from detente.model import (
    Act,
    Certainty,
    Channel,
    Document,
    Meeting,
    MeetingStatus,
    Reading,
    Source,
    SourceKind,
    Span,
    Speaker,
    Statement,
    Unknown,
    UnknownKind,
    When,
    item_id,
)

__all__ = ["annotated"]

READER = "annotations"
"""The reader of an annotation that names none."""


def annotated(annotation: Mapping[str, Any], document: Document) -> Reading:
    """What an annotation tells of a document, in text order.

    The inverse of `annotations`. Fields that only score (`optional`, `act_any`, `shown`)
    are left out. A move is dated on the day of publication; a recalled one has no day.

    Raises:
        EvaluationError: An entry is malformed or does not quote the document's text.
    """
    faults = validate(dict(annotation), document.text)
    if faults:
        name = annotation.get("doc") or document.title or document.id
        more = f" (and {len(faults) - 1} more faults)" if len(faults) > 1 else ""
        raise EvaluationError(
            f"the annotations of {name} do not fit its text: {faults[0]}{more}",
            "mend the entry, or bring in the text that was annotated, unchanged",
        )
    return _Filling(document, annotation.get("reader") or READER).reading(annotation)


class _Filling:
    """Entries of one annotation as values of the model."""

    def __init__(self, document: Document, reader: str) -> None:
        self.document = document
        self.reader = reader
        self.sha256 = document.sha256

    def reading(self, annotation: Mapping[str, Any]) -> Reading:
        return Reading(
            self.document,
            tuple(sorted(map(self._statement, annotation["statements"]), key=_place)),
            tuple(sorted(map(self._meeting, annotation["meetings"]), key=_place)),
            tuple(sorted(map(self._unknown, annotation.get("unknowns", ())), key=_place)),
            self.reader,
        )

    def _statement(self, entry: Entry) -> Statement:
        span = self._span(entry["start"], entry["end"])
        name, party = entry["speaker"]["name"], entry["speaker"]["party"]
        act, targets, when = Act(entry["act"]), sorted(entry["target"]), When(entry["when"])
        keys = (party, act, entry["issue"], *targets)
        return Statement(
            item_id("s", self.sha256, span.start, span.end, *keys),
            self.document.id,
            span,
            Speaker(name, party, "", READER, *self._named(name, span)),
            act,
            entry["issue"],
            tuple(targets),
            Certainty(entry["certainty"]),
            self._condition(entry, span),
            when,
            None if when is When.PAST else self.document.published,
            tuple(self._source(link, span) for link in entry["chain"]),
            reader=self.reader,
            score=entry.get("score"),
            threshold=entry.get("threshold"),
        )

    def _meeting(self, entry: Entry) -> Meeting:
        span = self._span(entry["start"], entry["end"])
        parties, status = sorted(entry["parties"]), MeetingStatus(entry["status"])
        keys = (*parties, status, entry["when"] or "")
        return Meeting(
            item_id("m", self.sha256, span.start, span.end, *keys),
            self.document.id,
            span,
            tuple(parties),
            status,
            tuple(Channel(channel) for channel in entry["channel"]),
            self._near(entry["when"], span),
            given=READER,
        )

    def _unknown(self, entry: Entry) -> Unknown:
        span = self._span(entry["start"], entry["end"])
        kind, subject = UnknownKind(entry["kind"]), entry["subject"]
        return Unknown(
            item_id("u", self.sha256, span.start, span.end, kind, subject, entry["issue"]),
            self.document.id,
            span,
            kind,
            subject,
            entry["issue"],
            given=READER,
        )

    def _condition(self, entry: Entry, span: Span) -> Span | None:
        if "condition_span" in entry:
            return self._span(*entry["condition_span"])
        return self._near(entry["condition"], span)

    def _source(self, link: Entry, span: Span) -> Source:
        name, kind = link["name"], SourceKind(link["kind"])
        return Source(name, kind, link.get("count"), *self._named(name, span))

    def _named(self, name: str, span: Span) -> tuple[int | None, int | None]:
        """Where the text names somebody, if it does by these words."""
        found = self._near(name, span)
        return (found.start, found.end) if found else (None, None)

    def _near(self, words: str | None, span: Span) -> Span | None:
        place = nearest(words, self.document.text, span.start, span.end)
        return self._span(*place) if place else None

    def _span(self, start: int, end: int) -> Span:
        return Span.of(self.document.text, start, end, self.sha256)


def _place(item: Statement | Meeting | Unknown) -> tuple[int, int]:
    return item.span.start, item.span.end
