"""Our own Web Annotations, read back as what they were, to show that nothing is lost."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from detente.model import (
    Act,
    Certainty,
    Channel,
    Contents,
    Document,
    Item,
    Link,
    LinkKind,
    Meeting,
    MeetingStatus,
    Moment,
    Origin,
    Precision,
    Source,
    SourceKind,
    Span,
    Speaker,
    Statement,
    Unknown,
    UnknownKind,
    When,
)
from detente.views.exports.webannotation import URN, Json

__all__ = ["parse"]

PRECISIONS = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}
"""By the length of a date in ISO 8601."""


def parse(annotation: Json, document: Document) -> Item:
    """The item that `annotation` was made of."""
    return _Parsing(annotation, document).item()


class _Parsing:
    """The bodies of one annotation by their labels."""

    def __init__(self, annotation: Json, document: Document) -> None:
        self.annotation = annotation
        self.document = document
        self.digest: str = annotation["target"]["state"]["digest"]
        self.bodies: dict[str, list[Json]] = defaultdict(list)
        for body in annotation["body"]:
            self.bodies[body["label"]].append(body)

    def item(self) -> Item:
        made: dict[str, Callable[[], Item]] = {
            "statement": self._statement,
            "meeting": self._meeting,
            "unknown": self._unknown,
        }
        return made[self._one("item")]()

    def _statement(self) -> Statement:
        return Statement(
            self._id(),
            self.document.id,
            self._span(self.annotation["target"]),
            Speaker(self._one("speaker"), self._one("party"), self._maybe("actor")),
            Act(self._one("act")),
            self._one("issue"),
            self._all("target"),
            Certainty(self._one("certainty")),
            self._within("condition"),
            When(self._one("when")),
            self._said_on(),
            tuple(
                Source(b["value"], SourceKind(b["kind"]), b.get("count"), party=b.get("party", ""))
                for b in self.bodies["chain"]
            ),
            self._within("content"),
            Contents(self._one("contents")),
            tuple(Link(kind, other) for kind in LinkKind for other in self._all(kind)),
            self._reader(),
            checked=self._checked(),
        )

    def _meeting(self) -> Meeting:
        return Meeting(
            self._id(),
            self.document.id,
            self._span(self.annotation["target"]),
            self._all("party"),
            MeetingStatus(self._one("status")),
            tuple(Channel(channel) for channel in self._all("channel")),
            self._within("when"),
            also=self._all("also"),
            checked=self._checked(),
        )

    def _unknown(self) -> Unknown:
        return Unknown(
            self._id(),
            self.document.id,
            self._span(self.annotation["target"]),
            UnknownKind(self._one("kind")),
            self._maybe("subject"),
            self._one("issue"),
            also=self._all("also"),
            checked=self._checked(),
        )

    def _id(self) -> str:
        key: str = self.annotation["id"]
        return key.removeprefix(URN)

    def _checked(self) -> bool:
        return bool(self.annotation["motivation"] == "assessing")

    def _reader(self) -> str:
        """The program that made most of it, empty where a person did."""
        makers = (body.get("creator", {}) for bodies in self.bodies.values() for body in bodies)
        told = [m for m in makers if m.get("type") == "Software"]
        return " ".join(told[0][k] for k in ("name", "version") if k in told[0]) if told else ""

    def _said_on(self) -> Moment | None:
        value, published = self._maybe("said_on"), self.document.published
        if not value or (published and value == published.value):
            return published if value else None
        return Moment(value, PRECISIONS.get(len(value), Precision.MINUTE), Origin.TEXT)

    def _one(self, label: str) -> str:
        return self._all(label)[0]

    def _maybe(self, label: str) -> str:
        return next(iter(self._all(label)), "")

    def _all(self, label: str) -> tuple[str, ...]:
        return tuple(body["value"] for body in self.bodies[label])

    def _within(self, label: str) -> Span | None:
        return next((self._span(body) for body in self.bodies[label]), None)

    def _span(self, place: Json) -> Span:
        selectors: Sequence[Json] = place["selector"]
        told = {selector["type"]: selector for selector in selectors}
        quote, position = told["TextQuoteSelector"], told["TextPositionSelector"]
        return Span(
            int(position["start"]),
            int(position["end"]),
            quote["exact"],
            quote.get("prefix", ""),
            quote.get("suffix", ""),
            self.digest,
        )
