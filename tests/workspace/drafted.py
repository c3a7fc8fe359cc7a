"""A brief on the labelled dossier that several tests write, lint and send out."""

from collections.abc import Callable

from detente.model import Act, Statement
from detente.model.outline import Confidence, Outline, Passage, PassageKind, Pick
from detente.record import Record
from detente.record.asked import documents_of
from detente.views.brief.proposing import mark, sentence
from detente.workspace.briefs.linting import reading_of
from tests.workspace.labelled import BLAME, CORRIDOR, HOST, LAND, ROME, TRUCE

__all__ = ["cite", "lines", "outline", "picks", "wired"]

HELD = {"land": LAND, "truce": TRUCE, "blame": BLAME, "corridor": CORRIDOR, "rome": ROME,
        "host": HOST}  # fmt: skip


def _ids(record: Record) -> dict[str, str]:
    with record.reading() as reader:
        found = {e.item.span.exact: e.id for e in reader.entries()}
    return {name: found[item.span.exact] for name, item in HELD.items()}


def cite(record: Record, *names: str) -> str:
    """The marks of some statements, by their short names here."""
    ids = _ids(record)
    return "".join(f" {mark(ids[name])}" for name in names)


def picks(record: Record) -> tuple[Pick, ...]:
    """All statements of the dossier, as they stand now."""
    ids = _ids(record)
    with record.reading() as reader:
        entries = [reader.entry(key) for key in ids.values()]
        held = documents_of(reader, {e.item.document for e in entries})
    return tuple(
        Pick(e.id, reading_of(e), sentence(e.item, held[e.item.document].document)) for e in entries
    )


def outline(record: Record, *texts: str, kind: PassageKind = PassageKind.TEXT) -> Outline:
    """Some passages of one kind, with everything picked."""
    sure = Confidence.LOW if kind is PassageKind.JUDGEMENT else None
    return Outline(tuple(Passage(kind, text, sure) for text in texts), picks(record))


def lines(record: Record) -> Outline:
    """A brief with a sentence on each statement, and one on two of them."""
    told = [f"{name.title()} is told of here.{cite(record, name)}" for name in HELD]
    both = f"Land and corridor are one bargain.{cite(record, 'land', 'corridor')}"
    passages = [Passage(PassageKind.HEADING, "On the table")]
    passages += [Passage(text=text) for text in (*told[:3], both)]
    passages += [Passage(PassageKind.HEADING, "Kept from others"), Passage(text=told[3])]
    passages += [Passage(PassageKind.HEADING, "What else"), Passage(text=" ".join(told[4:]))]
    passages += [Passage(text="Between us, the corridor is a bluff.")]
    return Outline(tuple(passages), picks(record))


def wired(record: Record) -> tuple[Callable[[str], Outline], dict[str, str]]:
    """What makes a brief of one text on the wire report, and the marks of its statements."""
    with record.reading() as reader:
        entries = reader.entries()
    picked = tuple(Pick(e.id, reading_of(e), e.item.span.exact) for e in entries)
    acts = {Act.DEMAND: "alliance", Act.REJECT: "refusal"}
    marks = {acts[e.item.act]: f" {mark(e.id)}" for e in entries if isinstance(e.item, Statement)}
    return lambda text: Outline((Passage(text=text),), picked), marks
