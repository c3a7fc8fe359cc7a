from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select

from detente.errors import JudgementError, UnknownEntry, UnknownName
from detente.model import Act, Certainty, EventKind, Statement, Status, Verdict
from detente.record import ReadingMade, Record, Wanted, rebuild
from detente.record.schema import item, item_party, judgement
from detente.workspace.checking import judging, mending
from detente.workspace.exchange import keeping
from tests.factory import document, moment
from tests.workspace.talks import (
    DEMAND,
    FIRST,
    SECOND,
    bring,
    by,
    doubt,
    entry,
    events,
    found,
    ids,
    read,
    talks,
)


@pytest.fixture(params=["sqlite", "postgres"])
def record(request: pytest.FixtureRequest) -> Iterator[Record]:
    postgres = request.param == "postgres"
    name = request.getfixturevalue("postgres_url") if postgres else ":memory:"
    with talks(name) as made:
        yield made


@pytest.fixture
def plain() -> Iterator[Record]:
    with talks() as made:
        yield made


def rows(record: Record) -> list[tuple[object, ...]]:
    with record.reading() as reader:
        connection = reader.connection
        return [
            tuple(row)
            for table in (item, item_party, judgement)
            for row in connection.execute(select(table).order_by(*table.primary_key))
        ]


def other(record: Record, act: Act = Act.PROPOSE) -> None:
    """Another reading, which takes the demand for something else."""
    said = found(document(FIRST))
    changed = [replace(i, act=act) if i.span.exact == DEMAND else i for i in said]  # type: ignore[arg-type]
    read(record, 2, changed)


def test_accepting_is_one_event_and_a_second_time_none(record: Record) -> None:
    key = ids(record)[DEMAND]
    (made,) = judging.accept(record, [key[:7]])
    assert (made.kind, made.subject, made.who) == (EventKind.JUDGED, 2, "Ann")
    assert entry(record, key).status is Status.ACCEPTED
    assert entry(record, key).item.checked
    before = events(record)
    assert judging.accept(record, [key]) == ()
    assert events(record) == before


def test_undoing_restores_rows_byte_for_byte_and_undoing_that_brings_back(record: Record) -> None:
    key = ids(record)[DEMAND]
    untouched = rows(record)
    (made,) = judging.edit(record, key, {"act": "propose", "targets": "Kyiv"})
    judged = rows(record)
    assert judged != untouched
    (taken,) = judging.undo(record)
    assert rows(record) == untouched
    judging.undo(record, taken.number)
    assert rows(record) == judged
    with record.writing() as writer:
        rebuild(writer)
    assert rows(record) == judged
    with pytest.raises(JudgementError, match="is undone already"):
        judging.undo(record, taken.number)
    assert judging.undo(record)[0].number > made.number


def test_two_authors_disagree_until_one_settles(record: Record) -> None:
    key = ids(record)[DEMAND]
    ben = by(record, "Ben")
    judging.accept(record, [key])
    judging.reject(ben, [key], "no demand")
    assert entry(record, key).status is Status.REJECTED
    judging.accept(record, [key])
    assert entry(record, key).status is Status.ACCEPTED
    judging.reject(ben, [key], "no demand", final=True)
    assert entry(record, key).status is Status.REJECTED
    judging.accept(record, [key], why="still")
    assert entry(record, key).status is Status.REJECTED
    assert [j.who for j in entry(record, key).judgements] == ["Ann", "Ben", "Ann", "Ben", "Ann"]


def test_settling_what_one_judged_already_is_an_event(plain: Record) -> None:
    key = ids(plain)[DEMAND]
    judging.accept(plain, [key])
    assert len(judging.accept(plain, [key], final=True)) == 1
    assert judging.accept(plain, [key], final=True) == ()


def test_accepting_anothers_edit_takes_the_edit(record: Record) -> None:
    key = ids(record)[DEMAND]
    ben = by(record, "Ben")
    judging.edit(record, key, {"act": "propose"})
    judging.accept(ben, [key])
    assert entry(record, key).item.act is Act.PROPOSE  # type: ignore[union-attr]
    judging.undo(record)
    stands = entry(record, key)
    assert (stands.status, stands.item.act) == (Status.EDITED, Act.PROPOSE)  # type: ignore[union-attr]
    assert judging.accept(ben, [key]) == ()


def test_editing_anothers_edit_keeps_what_it_set(plain: Record) -> None:
    key = ids(plain)[DEMAND]
    judging.edit(plain, key, {"act": "propose"})
    judging.edit(by(plain, "Ben"), key, {"certainty": "possible"})
    item = entry(plain, key).item
    assert isinstance(item, Statement)
    assert (item.act, item.certainty) == (Act.PROPOSE, Certainty.POSSIBLE)


def test_what_is_accepted_is_what_is_shown(plain: Record) -> None:
    key = ids(plain)[DEMAND]
    ben = by(plain, "Ben")
    judging.edit(ben, key, {"act": "propose"})
    judging.reject(plain, [key], "no")
    assert entry(plain, key).item.act is Act.DEMAND  # type: ignore[union-attr]
    judging.accept(ben, [key])
    assert entry(plain, key).item.act is Act.DEMAND  # type: ignore[union-attr]


def test_reading_again_keeps_judgements(record: Record) -> None:
    key = ids(record)[DEMAND]
    judging.accept(record, [key])
    other(record)
    assert entry(record, key).item.act is Act.DEMAND  # type: ignore[union-attr]
    judging.accept(by(record, "Ben"), [key])
    stands = entry(record, key)
    assert (stands.status, stands.item.act) == (Status.ACCEPTED, Act.DEMAND)  # type: ignore[union-attr]
    with record.reading() as reader:
        (beside,) = reader.entries(Wanted(status=Status.ALTERNATIVE))
    assert beside.beside == key


def test_an_alternative_is_accepted_by_setting_the_judged_item(plain: Record) -> None:
    key = ids(plain)[DEMAND]
    judging.accept(plain, [key])
    other(plain)
    with plain.reading() as reader:
        (beside,) = reader.entries(Wanted(status=Status.ALTERNATIVE))
    with pytest.raises(JudgementError, match="only shows what a later reading makes of"):
        judging.reject(plain, [beside.id], "no")
    judging.accept(plain, [beside.id])
    stands = entry(plain, key)
    assert (stands.status, stands.item.act) == (Status.EDITED, Act.PROPOSE)  # type: ignore[union-attr]
    with plain.reading() as reader:
        assert reader.entries(Wanted(status=Status.ALTERNATIVE)) == []


def test_all_that_is_wanted_is_accepted_in_one_step(record: Record) -> None:
    bring(record, document(SECOND, id="b" * 16))
    before = rows(record)
    made = judging.accept(record, wanted=Wanted(min_score=0.8))
    assert [e.subject for e in made] == [2, 4]
    with record.reading() as reader:
        accepted = reader.entries(Wanted(status=Status.ACCEPTED))
    assert [e.item.span.exact for e in accepted] == [DEMAND, DEMAND]
    assert len(judging.undo(record, made[1].number)) == 2
    assert rows(record) == before


def test_filters_take_names_as_people_type_them(plain: Record) -> None:
    made = judging.accept(plain, wanted=Wanted(party="Kyiv", kind="s"))
    assert len(made) == 1
    with pytest.raises(UnknownName, match="no party is called"):
        judging.accept(plain, wanted=Wanted(party="Atlantis"))


@pytest.mark.parametrize("told", [{}, {"items": ["s123456"], "wanted": Wanted()}])
def test_what_to_accept_must_be_clear(plain: Record, told: dict[str, object]) -> None:
    with pytest.raises(JudgementError, match="not clear what to accept"):
        judging.accept(plain, **told)  # type: ignore[arg-type]


def test_all_or_nothing(plain: Record) -> None:
    before = events(plain)
    with pytest.raises(UnknownEntry, match="there is no entry s99999"):
        judging.accept(plain, [ids(plain)[DEMAND], "s99999"])
    with pytest.raises(JudgementError, match="certainty cannot be “maybe”"):
        judging.edit(plain, ids(plain)[DEMAND], {"act": "propose", "certainty": "maybe"})
    assert events(plain) == before


def test_a_rejection_needs_a_reason_and_takes_the_item_out(plain: Record) -> None:
    key = ids(plain)[DEMAND]
    with pytest.raises(JudgementError, match="needs a reason"):
        judging.reject(plain, [key], " ")
    judging.reject(plain, [key], "a headline")
    stands = entry(plain, key)
    assert (stands.status, stands.counts) == (Status.REJECTED, False)
    assert stands.judgements[0].why == "a headline"
    assert judging.reject(plain, [key], "again") == ()


def test_an_edit_that_changes_nothing_is_no_event(plain: Record) -> None:
    assert judging.edit(plain, ids(plain)[DEMAND], {"act": "demand", "party": "Moscow"}) == ()
    with pytest.raises(JudgementError, match="no field is told"):
        judging.edit(plain, ids(plain)[DEMAND], {})


def test_meetings_and_unknowns_are_edited_too(plain: Record) -> None:
    keys = ids(plain)
    judging.edit(plain, keys["Envoys met in Jeddah"], {"status": "planned", "when": "on Tuesday"})
    judging.edit(plain, keys["It is not known what Washington said"], {"kind": "answer"})
    with plain.reading() as reader:
        (meeting,) = reader.entries(Wanted(kind="m"))
        (gap,) = reader.entries(Wanted(kind="u"))
    assert (meeting.item.status, meeting.item.when.exact) == ("planned", "on Tuesday")  # type: ignore[union-attr]
    assert gap.item.kind == "answer"  # type: ignore[union-attr]


def test_nothing_of_ones_own_is_left_to_undo(plain: Record) -> None:
    judging.accept(plain, [ids(plain)[DEMAND]])
    with pytest.raises(JudgementError, match="Ben has done nothing"):
        judging.undo(by(plain, "Ben"))
    judging.undo(plain)
    with pytest.raises(JudgementError, match="Ann has done nothing"):
        judging.undo(plain)


def test_undoing_goes_back_step_by_step(plain: Record) -> None:
    key = ids(plain)[DEMAND]
    before = rows(plain)
    judging.accept(plain, [key])
    judging.edit(plain, key, {"act": "propose"})
    mending.alias(plain, "envoys", "Russia")
    for _ in range(3):
        judging.undo(plain)
    assert rows(plain) == before


@pytest.mark.parametrize(
    ("number", "remedy"), [(1, "the dossier begins with it"), (2, "detente purge")]
)
def test_what_brought_something_in_cannot_be_undone(
    plain: Record, number: int, remedy: str
) -> None:
    with pytest.raises(JudgementError, match="cannot be undone") as error:
        judging.undo(plain, number)
    assert remedy in error.value.remedy


def test_a_purge_cannot_be_undone(plain: Record) -> None:
    keeping.purge(plain, "2", "withdrawn")
    with pytest.raises(JudgementError, match="cannot be undone") as error:
        judging.undo(plain, judging.log(plain, limit=1)[0].event.number)
    assert "what was purged is gone" in error.value.remedy


def test_there_is_no_such_event(plain: Record) -> None:
    with pytest.raises(UnknownEntry, match="there is no event 99"):
        judging.undo(plain, 99)


def test_what_waits_is_in_the_order_of_dates_and_text(plain: Record) -> None:
    early = bring(plain, document(SECOND, id="b" * 16, published=None))
    keys = ids(plain)
    judging.accept(plain, [keys["Ukraine refuses"]])
    waiting = judging.waiting(plain, Wanted())
    assert len(waiting) == 4
    assert [p.document for p in waiting] == [2, 2, 2, early]
    assert [p.document for p in judging.waiting(plain, Wanted(), [str(early)])] == [early]
    assert len(judging.waiting(plain, Wanted(party="Moscow", kind="s"))) == 2


def test_a_verdict_is_kept_per_author(plain: Record) -> None:
    key = ids(plain)[DEMAND]
    judging.accept(plain, [key])
    judging.accept(by(plain, "Ben"), [key])
    told = entry(plain, key).judgements
    assert [(j.who, j.verdict) for j in told] == [("Ann", Verdict.ACCEPT), ("Ben", Verdict.ACCEPT)]


def test_no_reading_is_undone_unless_it_is_named(plain: Record) -> None:
    with plain.reading() as reader:
        (number,) = [t.event.number for t in reader.history() if isinstance(t.payload, ReadingMade)]
    judging.undo(plain, number)
    assert ids(plain) == {}


def test_only_what_a_source_carries_waits_and_is_accepted_by_its_name(plain: Record) -> None:
    every = judging.waiting(plain, Wanted())
    outlet = judging.waiting(plain, Wanted(source="sample wire"))
    assert 0 < len(outlet) <= len(every)
    assert judging.waiting(plain, Wanted(source="agency")) == ()
    assert judging.accept(plain, wanted=Wanted(source="agency")) == ()
    assert judging.accept(plain, wanted=Wanted(source="sample wire"))
    assert judging.waiting(plain, Wanted(source="sample wire")) == ()


def test_suggestions_wait_last_and_are_accepted_in_bulk_only_where_asked(plain: Record) -> None:
    number = doubt(plain)
    bring(plain, document(SECOND, published=moment("2025-03-20")))
    waiting = judging.waiting(plain, Wanted())
    assert [p.document for p in waiting[-2:]] == [waiting[-2].document, number]
    assert waiting[-2].document != number
    assert len(judging.waiting(plain, Wanted(suggested=True))) == 1
    assert len(judging.waiting(plain, judging.in_bulk(Wanted()))) == len(waiting) - 1
    judging.accept(plain, wanted=Wanted(party="Russia"))
    (key,) = (p.item for p in judging.waiting(plain, Wanted(party="Russia", kind="s")))
    assert entry(plain, key).suggested
    judging.accept(plain, wanted=Wanted(party="Russia", min_score=0.9))
    assert entry(plain, key).counts
    judging.undo(plain)
    assert not entry(plain, key).counts
    judging.accept(plain, wanted=Wanted(suggested=True))
    assert entry(plain, key).counts
