"""One actor's move on one issue, tied to the exact words."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from detente.model.act import Act, Certainty, Contents, When
from detente.model.actor import Speaker
from detente.model.chain import Chain
from detente.model.moment import Moment
from detente.model.span import Span

__all__ = ["Given", "Link", "LinkKind", "Statement", "item_id"]


class LinkKind(StrEnum):
    """How one statement bears on another."""

    ANSWERS = "answers"
    IN_EXCHANGE_FOR = "in exchange for"
    RESTATES = "restates"


@dataclass(frozen=True, slots=True)
class Link:
    """A tie to another statement of the same reading."""

    kind: LinkKind
    statement: str
    """The id of the other statement."""


@dataclass(frozen=True, slots=True)
class Given:
    """What gave a field its value."""

    field: str
    rule: str
    words: str = ""
    """The words of the text that the rule rests on, where it rests on words."""
    score: float | None = None
    """How probable the value is, 0 to 1; None where the reader gives no probability."""
    runner_up: str = ""
    """The value that would have come next."""
    runner_up_score: float | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Who moves how on what, toward whom, how surely, on whose word."""

    id: str
    document: str
    """The id of the document that holds the words."""
    span: Span
    speaker: Speaker
    act: Act
    issue: str
    """A code of the issue catalogue."""
    targets: tuple[str, ...] = ()
    """Canonical parties, sorted."""
    certainty: Certainty = Certainty.CERTAIN
    condition: Span | None = None
    when: When = When.CURRENT
    said_on: Moment | None = None
    """The day of the move; None where neither text nor document tells it."""
    chain: Chain = ()
    content: Span | None = None
    """Within the span, what is asked, given or judged, without the verb of the move."""
    contents: Contents = Contents.STATED
    links: tuple[Link, ...] = ()
    reader: str = ""
    """Name and version of the reader."""
    score: float | None = None
    """How often such a reading was right when measured, 0 to 1; None if never measured."""
    given: tuple[Given, ...] = ()
    checked: bool = False
    """Whether a person has checked it."""
    threshold: float | None = None
    """The score that it needed when it was read to count as read; None where none was set."""

    @property
    def suggested(self) -> bool:
        """Whether it scores less than it needs, and no person stands behind it.

        A suggestion is shown apart and sets nothing until a person accepts it.
        """
        if self.checked or self.score is None or self.threshold is None:
            return False
        return self.score < self.threshold


def item_id(prefix: str, text_sha256: str, start: int, end: int, *keys: str) -> str:
    """An id that stays over a re-reading where text, place and keys stay."""
    told = "\n".join((text_sha256, str(start), str(end), *keys))
    return prefix + hashlib.sha256(told.encode()).hexdigest()[:10]
