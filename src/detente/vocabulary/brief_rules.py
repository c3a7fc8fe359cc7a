"""The rules that a brief is held against, in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from detente.errors import VocabularyError
from detente.model.finding import Fault, Finding
from detente.vocabulary.files import read_yaml

__all__ = ["BriefRule", "brief_rules", "worded"]


@dataclass(frozen=True, slots=True)
class BriefRule:
    """One rule: what is told where it is broken, why it is there, what mends it."""

    fault: Fault
    grave: bool
    """Whether it is to be mended before the brief goes out; else it is to be known."""
    what: str
    """With {about} where the words stand that a finding is about."""
    why: str
    remedy: str


@cache
def brief_rules() -> Mapping[Fault, BriefRule]:
    """All rules by their names; VocabularyError where one is missing or too many."""
    rows = read_yaml("brief_rules.yaml")
    if set(rows) != {fault.value for fault in Fault}:
        raise VocabularyError(
            "brief_rules.yaml does not name each rule once", "list every rule and no other"
        )
    return {
        fault: BriefRule(fault, row["weight"] == "fault", row["what"], row["why"], row["remedy"])
        for fault, row in ((fault, rows[fault.value]) for fault in Fault)
    }


def worded(finding: Finding) -> str:
    """What is wrong, in one sentence."""
    return brief_rules()[finding.fault].what.replace("{about}", finding.about)
