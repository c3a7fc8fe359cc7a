"""How often each rule was right when it was measured on gold/train."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from detente.statements.readers.rules.drafts import Draft
from detente.vocabulary.files import read_yaml

__all__ = ["measured_as", "precisions", "score_of"]

OFTEN = 20
"""From so many cases on, the finer rule's own precision counts."""


def measured_as(draft: Draft) -> tuple[str, str]:
    """The rule family of a draft, and the family with how its speaker was found."""
    teller = "nobody"
    if draft.told_by is not None:
        teller = "quoted" if draft.told_by.direct else "reported"
    return draft.rule, f"{draft.rule}|{teller}|{draft.speaker.rule}"


@cache
def precisions() -> Mapping[str, tuple[int, float]]:
    """For each rule how often it fired and its shrunk precision."""
    rows = read_yaml("precision.yaml", Path(__file__).parent)
    return {name: (row["fired"], row["precision"]) for name, row in rows.items()}


def score_of(draft: Draft) -> float | None:
    """The measured precision of the rule that made a draft; None if never measured."""
    family, fine = measured_as(draft)
    if (found := precisions().get(fine)) and found[0] >= OFTEN:
        return found[1]
    rough = precisions().get(family)
    return rough[1] if rough else None
