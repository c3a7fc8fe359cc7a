"""Who says so in the end: ways of the word folded by whom they go back to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from detente.model import Lineage, Source, SourceKind, Statement
from detente.model.root import Witness
from detente.positions.roots.hints import Hints
from detente.positions.roots.houses import known_as
from detente.positions.roots.repeating import Grams, grams, own_words
from detente.positions.roots.sides import described, side_of, unnamed_voice
from detente.positions.roots.witnesses import witness
from detente.positions.words import components
from detente.vocabulary.roots import root_rules

__all__ = ["End", "ends_of"]


@dataclass(frozen=True, slots=True)
class End:
    """One source at the end of some ways."""

    key: tuple[str, str, str]
    """Carrier of an unnamed one, name or description, the mark of what was set apart."""
    links: tuple[Source, ...]
    """The last link of each way."""
    ways: tuple[Lineage, ...]
    through: frozenset[str]
    """The named links before it on any way."""
    side: str = ""
    relays: frozenset[str] = frozenset()
    """The agencies of which it probably tells: its reports name nobody, and cite them."""
    credited: bool = False
    """Whether it is an agency that the reports credit and no statement names."""
    passages: frozenset[Grams] = frozenset()
    """The words in a row by which an outlet tells it in passages of its own."""
    heard: str = ""
    """Whom an outlet names no better than "a senior official", where it tells bare."""
    parties: frozenset[str] = frozenset()
    """Whose move it tells."""
    one_claim: bool = False
    """Whether all that is told is one claim."""
    hears: str = ""
    """The party that an outlet or agency hears on its own position."""

    @property
    def named(self) -> bool:
        """Whether it is known by name."""
        return self.links[0].named

    @property
    def bare(self) -> bool:
        """Whether it is an outlet that tells it without a source."""
        return all(len(way.chain) == 1 for way in self.ways)

    @property
    def open(self) -> bool:
        """Whether it is not known who it is in the end."""
        return not self.named or bool(self.relays) or bool(self.heard)

    @property
    def speaks_for(self) -> str:
        """The party whose voice it is or brings."""
        return self.side or self.hears

    @property
    def carrier(self) -> str:
        """The named link before an unnamed one."""
        return self.key[0]

    @property
    def voice(self) -> bool:
        """Whether somebody speaks, not an outlet or agency."""
        return self.links[0].kind in (
            SourceKind.OFFICIAL,
            SourceKind.DOCUMENT,
            SourceKind.SOCIAL,
            SourceKind.ANONYMOUS,
        )


def ends_of(
    ways: Sequence[Lineage],
    hints: Hints,
    apart: frozenset[str] = frozenset(),
    *,
    one_claim: bool = False,
) -> tuple[End, ...]:
    """The sources at the ends of some ways; own notes end at none.

    Where all tell one claim, descriptions of one unnamed source by those who relay its
    carrier are one, and so is an agency's word with its source left out, where only one
    source of it is told of. Of several claims none of that can be told.
    """
    press = [way for way in ways if way.chain[0].kind is SourceKind.OUTLET]
    known = known_as(link for way in press for link in way.chain)
    groups: dict[tuple[str, str, str], list[Lineage]] = {}
    for way in press:
        mark = way.items[0] if apart & set(way.items) else ""
        groups.setdefault((*_name(way, known), mark), []).append(way)
    ends = [_end(key, found, known, hints) for key, found in groups.items()]
    if one_claim:
        ends = _cut_short(_alike([_of_one_claim(end, hints) for end in ends]))
    return tuple(sorted(ends, key=lambda end: end.key))


def _name(way: Lineage, known: dict[str, str]) -> tuple[str, str]:
    """An unnamed end's carrier (empty for a named one), and what it goes by."""
    last = way.chain[-1]
    carrier = next((k for k in reversed(way.chain[:-1]) if k.named), None)
    return known[carrier.name] if carrier and not last.named else "", known[last.name]


def _end(
    key: tuple[str, str, str], ways: list[Lineage], known: dict[str, str], hints: Hints
) -> End:
    ordered = tuple(sorted(ways, key=lambda way: (way.documents, way.items)))
    links = tuple(way.chain[-1] for way in ordered)
    through = {known[k.name] for way in ordered for k in way.chain[:-1] if k.named}
    bare = all(len(way.chain) == 1 for way in ordered)
    said = hints.said(ordered)
    return End(
        key,
        links,
        ordered,
        frozenset(through - {key[1]}),
        root_rules().organs.get(key[1].casefold(), "") or _side(ordered, hints),
        hints.relayed(ordered) - {key[1]} if bare else frozenset(),
        bool(said) and not bare and not any(s.chain for s in said),
    )


def _of_one_claim(end: End, hints: Hints) -> End:
    """An end with what can be compared where all tell one claim."""
    said = hints.said(end.ways)
    parties = frozenset(p for s in said for p in s.speaker.parties)
    own = {s.speaker.party for s in said if witness(s) is Witness.OWN}
    hears = own.pop() if len(own) == 1 and end.named and not end.voice else ""
    end = replace(end, parties=parties, one_claim=True, hears=hears)
    if not end.bare:
        return end
    words = _passages(end.ways, hints)
    return replace(end, passages=words, heard=_heard(said))


def _passages(ways: Sequence[Lineage], hints: Hints) -> frozenset[Grams]:
    """By which words of its own an outlet tells it."""
    told = ((s.span, hints.documents[s.document].text) for s in hints.said(ways))
    return frozenset(g for span, text in told if (g := grams(own_words(span, text))))


def _heard(said: Sequence[Statement]) -> str:
    """By which words a party is heard, where it is only from people not named."""
    names = sorted({s.speaker.name for s in said})
    return names[0] if names and all(map(unnamed_voice, names)) else ""


def _side(ways: Sequence[Lineage], hints: Hints) -> str:
    """The one party whose voice all ways end at."""
    last = ways[0].chain[-1]
    if last.kind is SourceKind.SOCIAL:
        sides = {s.speaker.party for s in hints.said(ways)}
    elif last.kind is SourceKind.OUTLET:
        return hints.publisher(ways)
    else:
        day = hints.day(ways) if last.kind is SourceKind.OFFICIAL and not last.party else None
        sides = {side_of(way.chain[-1], day) for way in ways} - {""}
    return sides.pop() if len(sides) == 1 else ""


def _alike(ends: Iterable[End]) -> list[End]:
    """Unnamed ends behind one carrier as one, where their descriptions can mean one."""
    found: list[End] = []
    behind: dict[tuple[str, str], list[End]] = {}
    for end in sorted(ends, key=lambda end: end.key):
        if end.named:
            found.append(end)
        else:
            behind.setdefault((end.carrier, end.key[2]), []).append(end)
    for together in behind.values():
        told = [e for e in together if _words(e)]
        bare = [e for e in together if not _words(e)]
        groups = components(told, _may_be_one)
        for end in bare:
            fitting = [g for g in groups if all(_counts_fit(end, other) for other in g)]
            if len(groups) == 1 and fitting:
                fitting[0].append(end)
            else:
                groups.append([end])
        found += [_joined(group) for group in groups]
    return found


def _words(end: End) -> frozenset[str]:
    return frozenset().union(*(described(link.name) for link in end.links))


def _may_be_one(one: End, other: End) -> bool:
    return bool(_words(one) & _words(other)) and _counts_fit(one, other)


def _counts_fit(one: End, other: End) -> bool:
    """Whether no number of sources contradicts another."""
    a = {link.count for link in one.links if link.count}
    b = {link.count for link in other.links if link.count}
    return not a or not b or a == b


def _cut_short(ends: Sequence[End]) -> list[End]:
    """An agency's word joined with its one unnamed source, which some ways leave out."""
    behind: dict[str, list[End]] = {}
    for end in ends:
        if not end.named:
            behind.setdefault(end.carrier, []).append(end)
    joined: dict[tuple[str, str, str], list[End]] = {}
    found = []
    for end in ends:
        agency = end.named and any(link.kind is SourceKind.AGENCY for link in end.links)
        sources = behind.get(end.key[1], []) if agency and not end.key[2] else []
        if len(sources) == 1:
            joined.setdefault(sources[0].key, []).append(end)
        else:
            found.append(end)
    return [_joined([end, *joined.get(end.key, ())]) for end in found]


def _joined(ends: Sequence[End]) -> End:
    """Several ends that are one, by the name of the first."""
    first = ends[0]
    if len(ends) == 1:
        return first
    ways = sorted((w for e in ends for w in e.ways), key=lambda way: (way.documents, way.items))
    sides = {e.side for e in ends} - {""}
    return replace(
        first,
        links=tuple(link for e in ends for link in e.links),
        ways=tuple(ways),
        through=frozenset().union(*(e.through for e in ends)) - {first.key[1]},
        side=sides.pop() if len(sides) == 1 else "",
        credited=all(e.credited for e in ends),
        hears="",
    )
