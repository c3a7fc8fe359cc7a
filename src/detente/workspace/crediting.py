"""The credibility that people gave to claims."""

from collections.abc import Iterable, Mapping

from detente.model import Credibility, EventKind
from detente.model.grade import Assessed
from detente.record import Credited, Reader
from detente.record.events import history, live

__all__ = ["credits_of", "given"]


def credits_of(reader: Reader) -> dict[str, Assessed]:
    """What people graded and took not back, by statement; of several the last."""
    told = history(reader.connection, None, (EventKind.CREDIBILITY, EventKind.UNDONE))
    return {
        said.item: Assessed(Credibility(said.grade), said.why, "", made.number)
        for made, said in live(told)
        if isinstance(said, Credited)
    }


def given(
    credits: Mapping[str, Assessed], item: str, others: Iterable[str] = ()
) -> Assessed | None:
    """The grade given to a statement, else the last one to others that tell its claim."""
    if item in credits:
        return credits[item]
    found = [credits[key] for key in others if key in credits]
    return max(found, key=lambda made: made.event or 0, default=None)
