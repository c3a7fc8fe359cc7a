"""Names, documents and grades set right by a person; each one event."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from detente.errors import JudgementError, UnknownEntry
from detente.model import Credibility, Document, Event, EventKind, Reliability
from detente.record import Credited, Graded, Marked, Reader, Record, Renamed, Wanted, Writer, schema
from detente.record.asked import holds_party, tied
from detente.record.marks import marked
from detente.record.renaming import Renaming, load, plain
from detente.vocabulary.parties import PARTIES
from detente.workspace.checking.changing import changing
from detente.workspace.intake.marking import told_marks
from detente.workspace.lookup.naming import party_meant
from detente.workspace.weighing.independence import roots_of

__all__ = [
    "alias", "alias_source", "grade_claim", "grade_source", "mark", "merge",
    "names_source", "translations",
]  # fmt: skip

LONGEST = 200
"""Characters of a name."""
NEEDED_ROOTS = 2
"""Independent ones that a confirmed claim rests on."""


def alias(record: Record, name: str, party: str, why: str = "", new_party: bool = False) -> Event:
    """Have a name stand for a party.

    Raises JudgementError where the name is itself a listed party, or stands for it already.
    """
    with changing(record) as writer:
        name, known = _name(name), load(writer.connection)
        into = _name(party) if new_party else party_meant(writer, _single(party))
        if plain(name) == plain(into):
            raise JudgementError(
                f"“{name}” cannot stand for itself", "name the party that it stands for"
            )
        if name in PARTIES:
            raise JudgementError(
                f"{name} is a listed party itself",
                f"detente merge '{name}' '{into}' makes them one",
            )
        if plain(name) in known.aliases and known.party(name, name) == into:
            raise JudgementError(f"“{name}” stands for {into} already", "see detente log")
        return _renamed(writer, EventKind.ALIAS, name, into, why)


def merge(record: Record, party: str, into: str, why: str = "") -> Event:
    """Make a party count as another.

    Raises JudgementError where they are one already, or would end up in a circle.
    """
    with changing(record) as writer:
        known = load(writer.connection)
        gone = _own_name(writer, _single(party))
        kept = party_meant(writer, _single(into))
        if gone == _own_name(writer, _single(into)):
            raise JudgementError(f"{gone} cannot be merged into itself", "name two parties")
        if gone in _way(known, _own_name(writer, _single(into))):
            raise JudgementError(
                f"{into} counts as {gone} already: merging back would lead in a circle",
                "take the first merge back with detente undo; detente log names its event",
            )
        if known.party(gone) == kept:
            raise JudgementError(f"{gone} counts as {kept} already", "see detente log")
        return _renamed(writer, EventKind.MERGE, gone, kept, why)


def alias_source(record: Record, name: str, alias: str, why: str = "") -> Event:
    """Keep a source under another name, wherever it is named.

    Raises JudgementError where that is its name already.
    """
    with changing(record) as writer:
        name, alias = _name(name), _name(alias)
        known = load(writer.connection)
        if plain(name) == plain(alias):
            raise JudgementError(f"“{name}” is its own name", "give another one")
        if known.sources.get(plain(name)) == alias:
            raise JudgementError(f"“{name}” is kept as “{alias}” already", "see detente log")
        if plain(alias) in known.sources:
            raise JudgementError(
                f"“{alias}” is itself kept as “{known.sources[plain(alias)]}”",
                "choose an alias that is no source's name",
            )
        return _renamed(writer, EventKind.SOURCE_ALIAS, name, alias, why)


def mark(record: Record, document: str, fields: Mapping[str, str], why: str = "") -> Event:
    """Set right what is told about a document: outlet, date, kind, handling, embargo.

    By another date or kind, it and its copies may change places. Raises JudgementError for
    a field or value that does not fit, and where all is so already.
    """
    from detente.workspace.intake.tying import refolded  # late: it loads what reads pages

    with changing(record) as writer:
        held = writer.document(document)
        told = told_marks(fields)
        made = marked(held.document, told)
        if made == held.document:
            raise JudgementError(
                f"report {held.number} is so already", "see detente sources --reports"
            )
        _refuse_freer(writer, made)
        folds = refolded(writer, held.number, made)
        said = Marked(fields=told, folded=folds, why=why.strip())
        return writer.append(EventKind.MARKED, said, held.number)


def _refuse_freer(reader: Reader, made: Document) -> None:
    """Raises JudgementError where a translation would go farther than its original."""
    if not made.translation_of:
        return
    original = reader.document(made.translation_of)
    label, day = original.document.handling, original.document.embargo
    if not label.within(made.handling) or (day and (made.embargo is None or made.embargo < day)):
        raise JudgementError(
            "a translation goes no farther than its original",
            f"set report {original.number} right first",
        )


def translations(record: Record, number: int) -> tuple[int, ...]:
    """The numbers of the translations of a report."""
    with record.reading() as reader:
        return tuple(tied(reader, number, "translation"))


def grade_source(
    record: Record, source: str, grade: Reliability, why: str, since: date | None = None
) -> Event:
    """Grade how reliable a source is since a day, today if none is told.

    Raises JudgementError without a reason, UnknownEntry for a source nothing names.
    """
    since = since or datetime.now(UTC).date()
    with changing(record) as writer:
        reason = _reason(why)
        known = load(writer.connection)
        source = known.sources.get(plain(_name(source)), _name(source))
        if not names_source(writer, source):
            raise UnknownEntry(f"no report names a source “{source}”", "see detente sources")
        said = Graded(source=source, grade=grade.value, since=since.isoformat(), why=reason)
        return writer.append(EventKind.RELIABILITY, said)


def grade_claim(record: Record, item: str, grade: Credibility, why: str) -> Event:
    """Grade how credible a claim is.

    Confirmed needs two independent roots at least that tell the same. Raises
    JudgementError where there are fewer, and without a reason.
    """
    with changing(record) as writer:
        reason = _reason(why)
        entry = writer.entry(item)
        if grade is Credibility.CONFIRMED:
            roots = roots_of(writer, entry)
            if roots.low < NEEDED_ROOTS:
                raise JudgementError(
                    f"a claim is confirmed by {NEEDED_ROOTS} independent roots at least, and "
                    f"{entry.id} rests on {roots}",
                    "grade it 2 (probably true) or lower until another root tells it",
                )
        said = Credited(item=entry.id, grade=grade.value, why=reason)
        return writer.append(EventKind.CREDIBILITY, said, entry.document)


def _renamed(writer: Writer, kind: EventKind, name: str, into: str, why: str) -> Event:
    return writer.append(kind, Renamed(name=name, into=into, why=why.strip()))


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name or not name.isprintable() or len(name) > LONGEST:
        raise JudgementError(
            "a name is empty, too long or holds control characters", "give a plain name"
        )
    return name


def _single(party: str) -> str:
    name = _name(party)
    if " + " in name:
        raise JudgementError(f"“{name}” is several parties", "name one at a time")
    return name


def _own_name(reader: Reader, name: str) -> str:
    """The party as it is called before merges."""
    known = load(reader.connection)
    held = name in PARTIES or name in known.merges or holds_party(reader, name)
    return name if held else party_meant(reader, name)


def _way(known: Renaming, party: str) -> list[str]:
    """The parties that one counts as, one after another."""
    way = [party]
    while way[-1] in known.merges and known.merges[way[-1]] not in way:
        way.append(known.merges[way[-1]])
    return way


def names_source(reader: Reader, source: str) -> bool:
    """Whether a report comes from a source, or a chain leads over it."""
    if reader.known_as(schema.document.c.outlet == source):
        return True
    credited = reader.known_as(schema.document.c.body.contains(source, autoescape=True))
    if any(h.document.agency == source for h in reader.documents(credited)):
        return True
    told = reader.streamed(Wanted(kind="s", source=source))
    return any(link.name == source for e in told for link in getattr(e.item, "chain", ()))


def _reason(why: str) -> str:
    if not why.strip():
        raise JudgementError("a grade needs a reason", "give it with --why")
    return why.strip()
