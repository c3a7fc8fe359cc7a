from collections.abc import Callable
from typing import Any

import pytest

from detente.model import EventKind, Statement, Verdict
from detente.model.flag import Flag
from detente.record import Flagged, Record, rebuild
from detente.record.flags import fall_of
from detente.record.near import around
from detente.record.purge import take_out
from detente.record.verify import verify
from tests.factory import moment
from tests.record.build import TEXT, bring, demand, derived, doc, entries, judge, undo

Bring = Callable[..., int]


def flag(record: Record, number: int, what: str, why: str = "it is") -> int:
    with record.writing() as writer:
        return writer.append(EventKind.FLAGGED, Flagged(flag=what, why=why), number).number


def brought(record: Record, name: str, text: str = TEXT, **ties: Any) -> int:
    fields = {k: ties.pop(k) for k in ("published", "signature", "url") if k in ties}
    of = doc(text, name, **fields)
    return bring(record, of, demand(of), **ties)


def standing(record: Record) -> dict[int, str]:
    """The documents that stand, with their original or how they count."""
    with record.reading() as reader:
        held = {h.number: h for h in reader.documents()}
    ids = {h.document.id: n for n, h in held.items()}
    return {
        n: f"copy of {ids[h.document.copy_of]}" if h.document.copy_of else str(h.counts)
        for n, h in held.items()
        if h.fallen is None
    }


def sound(record: Record) -> None:
    """The tables are those that a rebuild makes."""
    before = derived(record)
    assert verify(record).faults == ()
    with record.writing() as writer:
        rebuild(writer)
    assert derived(record) == before


def test_a_flagged_report_counts_for_nothing_until_that_is_lifted_or_undone(
    record: Record,
) -> None:
    number = brought(record, "a")
    before = derived(record)
    made = flag(record, number, "forged")
    with record.reading() as reader:
        held = reader.document(number)
        assert (held.document.flag, held.fallen, held.counts) == (Flag.FORGED, number, False)
        assert reader.documents(standing=True) == []
    assert not any(e.counts for e in entries(record))
    sound(record)
    flag(record, number, "")
    assert derived(record) == before
    undo(record, made + 1)
    assert not standing(record)
    undo(record, made)
    assert derived(record) == before


@pytest.mark.parametrize("what", ["forged", "recycled", "disowned"])
def test_the_copies_of_a_flagged_original_fall_with_it(record: Record, what: str) -> None:
    first = brought(record, "a")
    copy = brought(record, "b", TEXT + " More.", folded={0: first})
    flag(record, first, what)
    assert standing(record) == {}
    with record.reading() as reader:
        assert (reader.document(copy).fallen, reader.document(copy).document.flag) == (first, what)
    later = brought(record, "c", TEXT + " Else.", folded={0: first})
    assert fall_of_(record, later) == first
    sound(record)


def fall_of_(record: Record, number: int) -> int | None:
    with record.reading() as reader:
        fall = fall_of(reader.connection, number)
    return fall[0] if fall else None


def test_a_flagged_copy_takes_only_itself_out(record: Record) -> None:
    first = brought(record, "a")
    copy = brought(record, "b", folded={0: first})
    other = brought(record, "c", folded={0: first})
    flag(record, copy, "forged")
    assert standing(record) == {first: "True", other: f"copy of {first}"}
    sound(record)


def test_near_copies_of_a_misattributed_original_stand_on_their_own(record: Record) -> None:
    first = brought(record, "a", published=moment("2025-03-01"), signature=(1,) * 128)
    same = brought(
        record, "b", folded={0: first}, published=moment("2025-03-01"), signature=(1,) * 128
    )
    near = brought(
        record, "c", folded={0: first}, published=moment("2025-03-03"), signature=(2,) * 128
    )
    flag(record, first, "misattributed")
    assert standing(record) == {near: "True"}
    earlier = brought(
        record, "d", folded={0: first}, published=moment("2025-03-02"), signature=(3,) * 128
    )
    assert standing(record) == {earlier: "True", near: f"copy of {earlier}"}
    assert fall_of_(record, same) == first
    sound(record)


def test_the_version_before_counts_again_and_the_one_after_follows_that(record: Record) -> None:
    one = brought(record, "a", url="https://a.example")
    two = brought(record, "b", TEXT + " Two.", url="https://a.example", version_of=one)
    said = next(e for e in entries(record) if e.document == two)
    judge(record, "ann", Verdict.EDIT, said, fields=(("act", "offer"),))
    flag(record, two, "disowned")
    assert standing(record) == {one: "True"}
    three = brought(record, "c", TEXT + " Three.", url="https://a.example", version_of=two)
    assert standing(record) == {one: "False", three: "True"}
    with record.reading() as reader:
        assert reader.document(three).document.version_of == reader.document(one).document.id
    (kept,) = (e for e in entries(record) if e.document == three)
    assert isinstance(kept.item, Statement)
    assert (kept.item.act, kept.judgements) == ("demand", ())
    sound(record)


def test_a_translation_falls_with_its_original_but_not_the_other_way(record: Record) -> None:
    original = brought(record, "a")
    translation = brought(record, "b", translation_of=original)
    assert standing(record) == {original: "False", translation: "True"}
    made = flag(record, translation, "misattributed")
    assert standing(record) == {original: "True"}
    undo(record, made)
    flag(record, original, "forged")
    assert standing(record) == {}
    sound(record)


def test_what_fell_with_a_report_stays_down_when_that_is_purged(record: Record) -> None:
    first = brought(record, "a")
    copy = brought(record, "b", folded={0: first})
    flag(record, first, "forged")
    with record.writing() as writer:
        take_out(writer, [first], "it must go")
    assert standing(record) == {}
    assert fall_of_(record, copy) == copy
    sound(record)


def test_all_that_ties_lead_to_is_found(record: Record) -> None:
    first = brought(record, "a")
    copy = brought(record, "b", folded={0: first})
    translation = brought(record, "c", translation_of=copy)
    alone = brought(record, "d", "Ukraine waits. " + TEXT)
    with record.reading() as reader:
        assert around(reader.connection, [translation]) == {first, copy, translation}
        assert around(reader.connection, [alone]) == {alone}


def test_a_report_that_comes_flagged_from_elsewhere_stays_so_until_that_is_undone(
    record: Record,
) -> None:
    of = doc(flag=Flag.DISOWNED)
    number = bring(record, of, demand(of))
    assert standing(record) == {}
    undo(record, number + 1)
    assert standing(record) == {number: "True"}
    sound(record)
