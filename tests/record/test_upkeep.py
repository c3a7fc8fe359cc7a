import random
import string

from sqlalchemy import func, select

from detente.model import EventKind, Statement, Verdict
from detente.record import Marked, Record
from detente.record.schema import band, document, item, item_party, stale
from detente.record.upkeep import drop, make_stale
from detente.record.verify import verify
from detente.workspace.positions.refreshing import refresh
from tests.record.build import bring, demand, doc, entry, judge, refusal
from tests.record.stores import poke

Stale = dict[tuple[str, str], int]


def stales(record: Record) -> Stale:
    with record.reading() as reader:
        return {(r.party, r.issue): r.day for r in reader.connection.execute(select(stale))}


def test_the_cells_of_every_mover_are_stale_from_its_day(record: Record) -> None:
    own = doc()
    bring(record, own, demand(own, party="Russia + Belarus", targets=("NATO",)))
    day = own.said_by().toordinal()
    assert stales(record) == {("Russia", "alliance"): day, ("Belarus", "alliance"): day}


def test_only_what_changes_makes_stale(record: Record) -> None:
    own = doc()
    bring(record, own, demand(own), refusal(own))
    poke(record, "DELETE FROM stale")
    judge(record, "ann", Verdict.EDIT, entry(record), fields=(("issue", "ceasefire"),))
    assert set(stales(record)) == {("Russia", "alliance"), ("Russia", "ceasefire")}


def test_what_is_told_of_a_document_makes_all_its_cells_stale(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own), refusal(own))
    poke(record, "DELETE FROM stale")
    with record.writing() as writer:
        writer.append(EventKind.MARKED, Marked(fields=(("outlet", "Elsewhere"),)), number)
    assert set(stales(record)) == {("Russia", "alliance"), ("Ukraine", "alliance")}


def test_the_earliest_day_stands(record: Record) -> None:
    with record.writing() as writer:
        make_stale(writer.connection, {("A", "x"): 10, ("B", "x"): 10})
        make_stale(writer.connection, {("A", "x"): 12, ("B", "x"): 8, ("C", "x"): 1})
        make_stale(writer.connection, {})
    assert stales(record) == {("A", "x"): 10, ("B", "x"): 8, ("C", "x"): 1}


def test_a_document_that_is_dropped_leaves_its_cells_stale_only(record: Record) -> None:
    own = doc(signature=tuple(range(128)))
    number = bring(record, own, demand(own))
    poke(record, "DELETE FROM stale")
    with record.writing() as writer:
        drop(writer.connection, number)
        for table in (document, item, item_party, band):
            assert writer.connection.scalar(select(func.count()).select_from(table)) == 0
    assert set(stales(record)) == {("Russia", "alliance")}


def test_names_of_any_length_are_kept(record: Record) -> None:
    chosen = random.Random(1)  # noqa: S311 - names that do not shrink when compressed
    long = "".join(chosen.choices(string.ascii_letters, k=20_000))
    own = doc()
    bring(record, own, demand(own, party=long, issue=f"{long}\0", targets=(long,)))
    refresh(record)
    said = entry(record).item
    assert isinstance(said, Statement)
    assert said.speaker.party == long
    assert verify(record).sound
