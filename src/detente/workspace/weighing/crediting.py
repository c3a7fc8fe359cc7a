"""The credibility that people gave to claims."""

from collections.abc import Collection, Iterable, Mapping

from detente.model import Credibility, EventKind
from detente.model.grade import Assessed
from detente.record import Credited, Reader
from detente.record.events import history, live

__all__ = ["credits_of", "given"]

FEW = 50
"""Documents up to which each one's own history is looked at, which its index finds."""


def credits_of(reader: Reader, numbers: Collection[int] | None = None) -> dict[str, Assessed]:
    """What people graded and took not back, by statement; of several the last.

    Of all documents, or those of some numbers.
    """
    subjects = (None,) if numbers is None or len(numbers) > FEW else sorted(numbers)
    kinds = (EventKind.CREDIBILITY, EventKind.UNDONE)
    told = [e for subject in subjects for e in history(reader.connection, subject, kinds)]
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
