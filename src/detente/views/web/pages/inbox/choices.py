"""What the fields of the inbox can be set to, each value with its words."""

from collections.abc import Mapping, Sequence

from detente.model import Handling, Kind
from detente.model.shelf import Order, Progress
from detente.vocabulary.languages import languages
from detente.workspace.intake.jobs import READERS, SUFFIXES

__all__ = ["CHECKS", "INTERVALS", "KINDS", "ORDERS", "handlings", "kinds", "language_choices",
           "offered"]  # fmt: skip

Choice = tuple[str, str]
KINDS: Mapping[Kind, str] = {
    Kind.PRESS: "press",
    Kind.OFFICIAL: "official text",
    Kind.OWN_NOTE: "own note",
}
READER_WORDS = {"local": "local models", "rules": "rules alone", "llm": "a language model"}
CHECKS: Mapping[str, tuple[Progress, ...]] = {
    "": (),
    "waiting": (Progress.UNCHECKED, Progress.PARTLY),
    "untouched": (Progress.UNCHECKED,),
    "checked": (Progress.CHECKED,),
    "empty": (Progress.EMPTY,),
}
"""Which states of checking each choice lets through."""
CHECK_WORDS = {
    "": "all",
    "waiting": "not yet checked",
    "untouched": "nothing checked",
    "checked": "all checked",
    "empty": "nothing found",
}
ORDERS: Sequence[Choice] = (
    (Order.DAY.value, "newest first"),
    (Order.BROUGHT.value, "as they came in"),
)
INTERVALS: Sequence[tuple[int, str]] = (
    (15, "15 minutes"),
    (60, "hour"),
    (360, "6 hours"),
    (1440, "day"),
)


def kinds(blank: str = "") -> list[Choice]:
    """The kinds of a report; `blank` words the choice of none."""
    return [*_blank(blank), *((kind.value, word) for kind, word in KINDS.items())]


def handlings(clearance: Handling, blank: str = "") -> list[Choice]:
    """The labels that somebody with a clearance can set and still see."""
    within = (h for h in Handling if h.within(clearance))
    return [*_blank(blank), *((h.value, h.value) for h in within)]


def language_choices(blank: str, also: str = "") -> list[Choice]:
    """The languages by name; one that is not listed stands for itself."""
    named = languages()
    others = [(also, also)] if also and also not in named else []
    return [("", blank), *others, *sorted(named.items(), key=lambda told: told[1])]


def offered(clearance: Handling) -> dict[str, Sequence[Choice] | Sequence[str]]:
    """What can be chosen for what is brought in."""
    return {
        "kinds": kinds("as it tells"),
        "handlings": handlings(clearance, "TLP:CLEAR, own notes TLP:AMBER"),
        "languages": language_choices("as it tells"),
        "readers": [("", "as usual"), *((name, READER_WORDS[name]) for name in READERS)],
        "suffixes": SUFFIXES,
    }


def _blank(word: str) -> list[Choice]:
    return [("", word)] if word else []
