"""The parties that a model names, by the vocabulary, and borne out by the text or not."""

import re
from collections.abc import Iterable, Sequence

from detente.model import INDEPENDENT, UNKNOWN_PARTY, Document, Speaker, joined
from detente.statements.actors import Cast
from detente.statements.readers.llm.locating import Place, Words
from detente.vocabulary.metonyms import get_metonym
from detente.vocabulary.parties import PARTIES, as_of, canonical, demonym

__all__ = ["MODEL", "Parties", "sides"]

MODEL = "language model"
"""The rule of what the model told and nothing of ours confirms."""
NOBODY = (INDEPENDENT, UNKNOWN_PARTY)
LEFT_OPEN = frozenset({"unresolved", "outlet"})
"""Rules of the cast that leave open who is meant."""
SMALL = frozenset({"a", "an", "and", "for", "of", "on", "the", "to", "in"})


class Parties:
    """Tells which party is meant, and whether the text can mean it."""

    def __init__(self, cast: Cast, words: Words) -> None:
        document: Document = cast.parsed.document
        self.cast = cast
        self.words = words
        self.on = document.published.day if document.published else None
        self.head = Words(f"{document.title}\n{document.outlet}")
        self.mentioned = {n.party for n in cast.names} | set(cast.weights)

    def meant(self, told: str) -> str:
        """A party, or several joined, by the names that it has on the report's day."""
        names = [" ".join(part.split()) for part in re.split(r"\s\+\s|;", told)]
        found = sides(as_of(_listed(name), self.on) for name in names if name)
        if not found:
            return next((n.lower() for n in names if n.lower() in NOBODY), "")
        return joined(found)

    def borne_out(self, party: str) -> bool:
        """Whether the report names every one of some joined parties."""
        return all(self._named(part) for part in party.split(" + "))

    def speaker(self, name: str, told: str, place: Place | None) -> Speaker | None:
        """Who moves: the model's word where the text bears it out, else what its words tell.

        None where the report names neither the speaker nor the party.
        """
        found = self._resolved(place)
        party = self.meant(told)
        if party in NOBODY or (party and self.borne_out(party)):
            rule = found.rule if found and found.party == party else MODEL
        elif found is not None:
            party, rule = found.party, found.rule
        elif place is not None or self.head.holds(name):
            party, rule = UNKNOWN_PARTY, MODEL
        else:
            return None
        return self._speaker(name, party, rule, place, found)

    def all_named(self, told: Iterable[str], but: Sequence[str] = ()) -> tuple[list[str], int]:
        """Those parties of a list that the report names, sorted, and how many it does not."""
        meant = {side for one in told for side in sides([self.meant(one)])} - set(but)
        named = sorted(side for side in meant if self._named(side))
        return named, len(meant) - len(named)

    def _resolved(self, place: Place | None) -> Speaker | None:
        """Whom some words of the text name by our own rules; None if that stays open."""
        if place is None:
            return None
        found = self.cast.resolve(self.cast.parsed.tokens(*place))
        return None if found.rule in LEFT_OPEN or found.party == UNKNOWN_PARTY else found

    def _speaker(
        self, name: str, party: str, rule: str, place: Place | None, found: Speaker | None
    ) -> Speaker:
        text = self.cast.parsed.document.text
        words = " ".join(text[slice(*place)].split()) if place else name
        if place is None and not self.head.holds(name):
            words = party
        actor = found.actor if found and found.party == party else ""
        return Speaker(words, party, actor, rule, *(place or (None, None)))

    def _named(self, party: str) -> bool:
        if party in self.mentioned or self._written(party):
            return True
        listed = PARTIES.get(party)
        return listed is not None and any(map(self._written, (*listed.aliases, *listed.demonyms)))

    def _written(self, name: str) -> bool:
        """Whether the report has a name, its initials, or all of its words."""
        if self._holds(name):
            return True
        words = [w for w in re.findall(r"[\w'-]+", name) if w.lower() not in SMALL]
        initials = "".join(w[0] for w in words)
        if len(initials) > 2 and re.search(rf"\b{re.escape(initials)}s?\b", self.words.text):
            return True
        return len(words) > 1 and all(map(self._holds, words))

    def _holds(self, name: str) -> bool:
        return self.words.holds(name) or self.head.holds(name)


def sides(parties: Iterable[str]) -> list[str]:
    """The single parties of some joined ones; nobody's side left out."""
    found = (side for party in parties for side in party.split(" + "))
    return [side for side in found if side and side.lower() not in NOBODY]


def _listed(name: str) -> str:
    """A party by its listed name: by its writings, a metonym or its people."""
    party = canonical(name)
    if party in PARTIES:
        return party
    if (place := get_metonym(name)) and place.party:
        return place.party
    people = demonym(name)
    return people.name if people else party
