"""When two annotations of one statement agree, field by field."""

import re
from functools import cache
from importlib import resources

from detente.evaluation.gold import Entry
from detente.vocabulary.acts import ACTS

__all__ = [
    "canonical",
    "conditions",
    "level",
    "names_agree",
    "party",
    "root_name",
    "same",
    "stance",
    "variants",
]

STANCES = {str(act): entry.stance for act, entry in ACTS.items()}
FILLERS = {"a", "an", "and", "by", "his", "her", "in", "its", "of", "on", "the", "their", "to"}
"""Words that do not tell two names of a source apart."""
MORE_WORDS = 5
"""How many words the longer of two agreeing names may have beyond the shorter."""


@cache
def variants() -> dict[str, str]:
    """One name for every other writing of a party, all in lower case.

    From parties.txt; a variant that holds in some documents only is left out.
    """
    listed = resources.files(__package__).joinpath("parties.txt").read_text("utf-8")
    found: dict[str, str] = {}
    for line in listed.splitlines()[1:]:
        name, _, others = line.partition("\t")
        for other in others.split("; "):
            if other and "[" not in other:
                found[other.lower()] = name.lower()
    return found


def canonical(names: str) -> str:
    """A party, or several joined by " + ", by one name in one order."""
    keys = (" ".join(name.lower().split()) for name in names.split(" + "))
    return " + ".join(sorted(variants().get(key, key) for key in keys))


def party(statement: Entry) -> str:
    """The party of the speaker by its one name."""
    return canonical(statement["speaker"]["party"])


def same(gold: Entry, predicted: Entry, field: str) -> bool:
    """Whether a field has the gold's value, or one that `<field>_any` allows."""
    if field == "party":
        allowed = [party(gold), *(canonical(name) for name in gold.get("party_any", ()))]
        return party(predicted) in allowed
    return predicted[field] in [gold[field], *gold.get(f"{field}_any", ())]


def level(gold: Entry, predicted: Entry) -> int:
    """What is right: 1 the span, 2 party and act too, 3 the issue too."""
    core = same(gold, predicted, "party") and same(gold, predicted, "act")
    return 1 + core + (core and same(gold, predicted, "issue"))


def conditions(gold: Entry, predicted: Entry) -> tuple[str | None, str | None]:
    """Both conditions; presence alone where stand-off gold says only "yes"."""
    presence = gold["condition"] == "yes" and predicted["condition"]
    return gold["condition"], "yes" if presence else predicted["condition"]


def stance(statement: Entry) -> str:
    """What the act comes to, with negation, doubt and conditions taken in."""
    act, plain = statement["act"], STANCES.get(statement["act"], "")
    if statement["certainty"] == "unknown":
        return "unknown"
    if statement["certainty"] == "negated":
        return "not given" if plain == "gives" or act == "propose" else f"not {plain}"
    return "gives if" if plain == "gives" and statement["condition"] else plain


def names_agree(a: str, b: str) -> bool:
    """Whether two names are equal, or one holds the words of the other."""
    a, b = (" ".join(name.lower().split()) for name in (a, b))
    words = (set(re.findall(r"\w+", name)) - FILLERS for name in (a, b))
    short, long = sorted(words, key=len)
    return a == b or (bool(short) and short <= long and len(long) - len(short) <= MORE_WORDS)


def root_name(statement: Entry) -> str:
    """The name at the end of the chain; empty where the chain is."""
    return str(statement["chain"][-1]["name"]) if statement["chain"] else ""
