"""Whom words name, as far as the vocabulary and the record itself know."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from detente.model.statement import Statement
from detente.positions.cells import rows_of
from detente.vocabulary.conditions import condition_words
from detente.vocabulary.named import Named, mostly_capitals, parties_named
from detente.vocabulary.surface import plain

__all__ = ["Naming", "naming_of"]

SUBJECT = 6
"""Words before a subject at most, however it is described."""
LONGEST = 4
"""Words of a speaker's name at most that other texts may repeat."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Finds the parties of a record in words."""

    known: Mapping[str, str]
    """The record's own writings in small letters, each with the one party it means."""

    def parties(self, words: str) -> tuple[str, ...]:
        """Every side that some words name, each once, in text order."""
        return tuple(dict.fromkeys(n.party for n in self.named(words)))

    def named(self, words: str) -> tuple[Named, ...]:
        """Where the words name sides; land and texts are none."""
        return tuple(n for n in parties_named(words, self.known) if rows_of(n.party))

    def without_parties(self, words: str) -> str:
        """The words without the names of sides, which tell no issue."""
        rest, end = [], 0
        for one in self.named(words):
            rest.append(words[end : one.start])
            end = one.end
        return "".join([*rest, words[end:]])

    def mover(self, words: str) -> tuple[str, ...]:
        """Whose move some words tell: the first side that they do not name beside it.

        "If Washington lifts its curbs on Iran" is the United States' move, "if talks with
        Iran resume" is nobody's, "the return of Israeli hostages" is not Israel's.
        """
        near = (n for n in self.named(words) if _is_agent(n, words) or _is_early(n, words))
        found = [n for n in near if not _is_beside(n, words)]
        if not found:
            return ()
        joint = [found[0]]
        for one in found[1:]:
            between = words[joint[-1].end : one.start].strip(" ,").casefold()
            if between not in ("and", ""):
                break
            joint.append(one)
        return tuple(dict.fromkeys(n.party for n in joint))


def naming_of(statements: Iterable[Statement]) -> Naming:
    """What the record itself calls its parties: their names, and their speakers'.

    A writing that stands for several parties is left out.
    """
    meant: dict[str, set[str]] = {}
    for said in statements:
        for party in (*rows_of(said.speaker.party), *said.targets):
            if rows_of(party):
                meant.setdefault(party.casefold(), set()).add(party)
        if _repeatable(said.speaker.name) and len(rows_of(said.speaker.party)) == 1:
            name = plain(said.speaker.name).casefold()
            meant.setdefault(name, set()).add(said.speaker.party)
    return Naming({w: min(parties) for w, parties in meant.items() if len(parties) == 1})


def _repeatable(name: str) -> bool:
    """Whether a speaker's name is surely a proper one, that can mean the same elsewhere."""
    words = plain(name).split()
    proper = all(w[0].isupper() for w in words) and not mostly_capitals(name)
    return 0 < len(words) <= LONGEST and proper


def _is_early(named: Named, words: str) -> bool:
    return len(words[: named.start].split()) <= SUBJECT


def _is_agent(named: Named, words: str) -> bool:
    return words[: named.start].rstrip().casefold().endswith(("by", "by the"))


def _is_beside(named: Named, words: str) -> bool:
    before = words[: named.start].replace("'s", " ").split()
    last = [w.casefold().strip(",.;:") for w in before[-2:] if w.casefold() != "the"]
    after = words[named.end :].split(maxsplit=2)
    listed = condition_words()
    held = any(w.casefold().strip(",.;:") in listed.held for w in after[:2])
    return (bool(last) and last[-1] in listed.beside) or (named.adjective and held)
