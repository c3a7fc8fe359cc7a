"""What counts of several people's judgements on one item."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from detente.model import Judgement, Status, Verdict

__all__ = ["Ruling", "ruling"]

_STATUS = {
    Verdict.ACCEPT: Status.ACCEPTED,
    Verdict.EDIT: Status.EDITED,
    Verdict.REJECT: Status.REJECTED,
    Verdict.ADD: Status.ADDED,
}


class Ruling(NamedTuple):
    """How an item stands after all judgements on it."""

    status: Status
    fields: tuple[tuple[str, str], ...]
    """What its fields are set to."""
    seen: int
    """The event of the first judgement: what was read by then is what is judged."""
    who: str


def ruling(judgements: Sequence[Judgement]) -> Ruling | None:
    """The word of whoever settled it, else of whoever judged last; None if nobody did."""
    if not judgements:
        return None
    settled = [j for j in judgements if j.final]
    who = (settled or judgements)[-1].who
    return _of_one([j for j in judgements if j.who == who], judgements[0].event)


def _of_one(judgements: Iterable[Judgement], seen: int) -> Ruling:
    """Edits add up; accepting takes the fields that were then shown."""
    fields: dict[str, str] = {}
    last = None
    for each in judgements:
        if each.verdict is Verdict.ACCEPT:
            fields = {}
        fields |= dict(each.fields)
        last = each
    if last is None:
        raise ValueError("a ruling needs a judgement")
    status = _STATUS[last.verdict]
    if status is Status.ACCEPTED and fields:
        status = Status.EDITED
    return Ruling(status, tuple(sorted(fields.items())), seen, last.who)
