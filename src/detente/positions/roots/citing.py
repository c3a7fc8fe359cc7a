"""Which agencies a report relays, as its text tells."""

import re
from functools import cache, lru_cache

from detente.vocabulary.alternatives import either
from detente.vocabulary.outlets import OUTLETS, OutletKind, find_outlet
from detente.vocabulary.roots import root_rules

__all__ = ["cited_in"]

AGENCIES = (OutletKind.AGENCY, OutletKind.STATE_AGENCY)


@lru_cache(maxsize=2_000)
def cited_in(text: str) -> frozenset[str]:
    """The listed agencies that a text cites; a photo credit or a mere mention is none."""
    names = (match["before"] or match["after"] for match in _cited().finditer(text))
    return frozenset(outlet.name for name in names if (outlet := find_outlet(name)))


@cache
def _cited() -> re.Pattern[str]:
    """An agency after "citing" or before "reported"."""
    agency = either({n for o in OUTLETS if o.kind in AGENCIES for n in (o.name, *o.aliases)})
    before = "|".join(map(re.escape, root_rules().citing))
    after = "|".join(map(re.escape, root_rules().reporting))
    return re.compile(
        rf"\b(?:{before})\s+(?:the\s+)?(?P<before>{agency})\b"
        rf"|\b(?P<after>{agency})(?:\s+news\s+agency)?(?:\s+[a-z]+){{0,2}}\s+(?:{after})\b"
    )
