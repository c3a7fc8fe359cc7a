"""What a text is set in: the state it is most about, its bodies, its quotations."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc, Span

from detente.statements.mentions import is_organisation
from detente.statements.names import Name
from detente.statements.parse import Parsed
from detente.statements.quotes import quotes
from detente.vocabulary.descriptions import descriptions, short_names
from detente.vocabulary.parties import PARTIES, canonical, is_state

__all__ = ["bodies", "firms", "home_state", "meant", "quoted_tokens", "without_legal_form"]


def home_state(names: Iterable[Name]) -> str:
    """The state that a text names most; empty if it names none."""
    counts = Counter(n.party for n in names if n.rule != "venue" and is_state(n.party))
    return counts.most_common(1)[0][0] if counts else ""


def meant(doc: Doc, names: Iterable[Name], home: str) -> tuple[Name, ...]:
    """The names with those collectives told that mean others in a text about a state.

    "World powers" where Iran is dealt with; not "five world powers". "The House" is
    Parliament in a text about Britain.
    """
    found = []
    for name in names:
        listed = PARTIES.get(name.party)
        unsure = listed is not None and (not listed.ambiguous or _unsure(doc, name))
        party = dict(listed.means).get(home) if listed and unsure else None
        before = doc[name.start - 1] if name.start else None
        some = before is not None and (before.like_num or before.lower_ == "other")
        found.append(replace(name, party=party) if party and not some else name)
    return tuple(found)


def _unsure(doc: Doc, name: Name) -> bool:
    """Whether a name is one that can mean others: "the House", not "the US House"."""
    listed = PARTIES.get(name.party)
    return listed is not None and doc[name.start : name.end].text in listed.ambiguous


def bodies(doc: Doc, names: Iterable[Name], written: Iterable[Span]) -> dict[str, str]:
    """The party of each body with a longer name, by its last word in small letters."""
    names = tuple(names)
    named = {n.party for n in names}
    found = {word: party for word, party in short_names().items() if party in named}
    for name in names:
        if name.rule == "alias" and name.end - name.start > 1:
            found.setdefault(doc[name.end - 1].lower_, name.party)
    for span in written:
        if len(span) > 1 and is_organisation(span):
            found.setdefault(span[-1].lower_, canonical(span.text))
    return found


def firms(doc: Doc, names: Iterable[Name], written: Iterable[Span]) -> dict[str, str]:
    """The party of each company with a longer name, by the first word of that name."""
    found: dict[str, str] = {}
    for name in names:
        if name.rule == "alias" and name.end - name.start > 1 and _is_business(name.party):
            found.setdefault(doc[name.start].text, name.party)
    for span in written:
        if len(span) > 1 and (firm := without_legal_form(span.text)) != span.text:
            found.setdefault(span[0].text, canonical(firm))
    return found


def _is_business(party: str) -> bool:
    return party in PARTIES and PARTIES[party].business


def without_legal_form(name: str) -> str:
    """The name of a company without "Inc", "plc" and the like."""
    words = name.split()
    while len(words) > 1 and words[-1].lower().rstrip(".,") in descriptions()["legal_forms"]:
        words.pop()
    return " ".join(words).rstrip(",")


def quoted_tokens(parsed: Parsed) -> frozenset[int]:
    """The tokens that stand inside quotations."""
    inside: set[int] = set()
    for quote in quotes(parsed.document.text, parsed.blocks):
        span = parsed.tokens(quote.start, quote.end)
        inside.update(range(span.start, span.end))
    return frozenset(inside)
