"""What holds of a record on every store: ids, judgements, names, ties, undoing, rebuilding."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from detente.errors import JudgementError, UnknownEntry
from detente.model import (
    Act,
    Credibility,
    Entry,
    EventKind,
    Handling,
    Reliability,
    Source,
    SourceKind,
    Status,
    Verdict,
)
from detente.record import (
    Credited,
    DocumentBrought,
    Graded,
    Judged,
    Marked,
    Record,
    Wanted,
    rebuild,
    scratch,
)
from detente.record.schema import document
from tests.record.build import (
    DEMAND,
    REFUSAL,
    TEXT,
    bring,
    by,
    demand,
    derived,
    doc,
    entries,
    entry,
    judge,
    refusal,
    rename,
    reread,
    state,
    undo,
)
from tests.record.kept import fill
from tests.record.stores import dump


def statuses(record: Record) -> list[Status]:
    return [e.status for e in entries(record)]


def acts(record: Record) -> list[Act]:
    return [e.item.act for e in entries(record) if hasattr(e.item, "act")]


def test_what_was_brought_is_there_as_it_was(record: Record) -> None:
    own = doc(signature=tuple(range(2**32 - 128, 2**32)), masks=(), title="A\0 title")
    number = bring(record, own, demand(own), refusal(own))
    with record.reading() as reader:
        held = reader.document(number)
        assert held.document.text == own.text
        assert held.document.signature == own.signature
        assert (held.number, held.reader, held.counts) == (number, "test 1", True)
        assert reader.original(own.capture.sha256) == own.capture.data
        assert reader.original("0" * 64) is None
        assert reader.known_as(document.c.blob == own.capture.sha256) == [number]
        (reading,) = reader.readings([held])
    assert [s.span for s in reading.statements] == [demand(own).span, refusal(own).span]


def test_a_transaction_that_raises_leaves_nothing(record: Record) -> None:
    before = dump(record)
    own = doc()
    with pytest.raises(KeyError), record.writing() as writer:
        writer.bring(DocumentBrought(document=own))
        raise KeyError
    assert dump(record) == before
    assert bring(record, own) == 2


def test_a_judgement_that_does_not_fit_leaves_nothing(record: Record) -> None:
    own = doc()
    bring(record, own, demand(own))
    before = dump(record)
    with pytest.raises(JudgementError):
        judge(record, "ann", Verdict.EDIT, entry(record), fields=(("act", "dance"),))
    assert dump(record) == before


@pytest.mark.parametrize("key", ["s%", "s____", "s\0abc", "sxyz!", "sab", ""])
def test_an_id_that_begins_no_item_is_unknown(record: Record, key: str) -> None:
    own = doc()
    bring(record, own, demand(own))
    with record.reading() as reader, pytest.raises(UnknownEntry):
        reader.entry(key)
    with record.reading() as reader, pytest.raises(UnknownEntry):
        reader.document(key)


def test_too_little_of_an_id_is_said(record: Record) -> None:
    with record.reading() as reader, pytest.raises(UnknownEntry, match="“s12” is too short"):
        reader.entry("s12")


def test_any_unique_beginning_of_an_id_finds_it(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own), refusal(own))
    whole = entry(record).id
    with record.reading() as reader:
        assert reader.entry(whole).id == reader.entry(whole[:9]).id == whole
        assert reader.document(own.id[:8]).number == number
        assert reader.document(str(number)).number == number
        assert reader.document(own.id).number == number


def test_rebuilding_gives_the_same_to_the_byte(record: Record) -> None:
    fill(record)
    before = derived(record)
    with record.writing() as writer:
        assert rebuild(writer) == 6
    assert derived(record) == before


@pytest.mark.parametrize("verdict", [Verdict.ACCEPT, Verdict.REJECT, Verdict.EDIT])
def test_undoing_restores_to_the_byte_and_undoing_that_too(
    record: Record, verdict: Verdict
) -> None:
    own = doc()
    bring(record, own, demand(own), refusal(own))
    before = derived(record)
    fields = (("act", "propose"),) if verdict is Verdict.EDIT else ()
    done = judge(record, "ann", verdict, entry(record), fields=fields)
    after = derived(record)
    assert after != before
    (gone,) = undo(record, done.number)
    assert derived(record) == before
    (back,) = undo(record, gone.number)
    assert derived(record) == after
    with pytest.raises(JudgementError):
        undo(record, gone.number)
    undo(record, back.number)
    assert derived(record) == before


def test_what_is_undone_already_or_stays_cannot_be_undone(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own))
    done = judge(record, "ann", Verdict.ACCEPT, entry(record))
    undo(record, done.number)
    before = dump(record)
    for event in (done.number, number, 1):
        with pytest.raises(JudgementError):
            undo(record, event)
    for event in (10**6, 0, -1, 2**70):
        with pytest.raises(UnknownEntry):
            undo(record, event)
    assert dump(record) == before


def test_a_batch_is_undone_and_brought_back_in_one_step(record: Record) -> None:
    one, two = doc(), doc(TEXT + " That was all.", "two.txt")
    bring(record, one, demand(one))
    bring(record, two, demand(two))
    before = derived(record)
    with record.writing() as writer:
        first = None
        for each in writer.entries():
            said = Judged(verdict=Verdict.ACCEPT, items=(each.id,), batch=first)
            made = writer.append(EventKind.JUDGED, said, each.document)
            first = first or made.number
    assert statuses(record) == [Status.ACCEPTED] * 2
    after = derived(record)
    gone = undo(record, made.number)
    assert len(gone) == 2
    assert derived(record) == before
    undo(record, gone[-1].number)
    assert derived(record) == after


def test_ids_stay_where_span_and_speaker_stay(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own), refusal(own))
    before = {e.item.span.exact: e.id for e in entries(record)}
    reread(record, number, own, refusal(own, act=Act.ACCEPT), demand(own, score=0.9))
    after = {e.item.span.exact: e.id for e in entries(record)}
    assert after == before
    reread(record, number, own, demand(own, party="Belarus"))
    assert {e.id for e in entries(record)}.isdisjoint(before.values())


def test_a_judged_item_is_never_replaced_by_a_later_reading(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own), refusal(own))
    judge(record, "ann", Verdict.EDIT, entry(record), fields=(("issue", "neutrality"),))
    judge(record, "ann", Verdict.REJECT, entry(record, REFUSAL))
    reread(record, number, own, demand(own, act=Act.PROPOSE), refusal(own, act=Act.ACCEPT))
    edited, rejected = entry(record), entry(record, REFUSAL)
    assert (edited.item.act, edited.item.issue) == (Act.DEMAND, "neutrality")  # type: ignore[union-attr]
    assert rejected.status is Status.REJECTED
    assert not rejected.counts
    (other,) = (e for e in entries(record) if e.status is Status.ALTERNATIVE)
    assert (other.beside, other.counts, other.item.act) == (edited.id, False, Act.PROPOSE)  # type: ignore[union-attr]


def test_an_alternative_keeps_its_id_over_a_like_reading(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own))
    judge(record, "ann", Verdict.ACCEPT, entry(record))
    reread(record, number, own, demand(own, act=Act.PROPOSE))
    before = [e.id for e in entries(record)]
    reread(record, number, own, demand(own, act=Act.PROPOSE, score=0.3))
    assert [e.id for e in entries(record)] == before


def test_an_alternative_goes_once_the_judged_item_says_the_same(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own))
    judge(record, "ann", Verdict.ACCEPT, entry(record))
    reread(record, number, own, demand(own, act=Act.PROPOSE))
    assert Status.ALTERNATIVE in statuses(record)
    judge(record, "ann", Verdict.EDIT, entry(record), fields=(("act", "propose"),))
    assert statuses(record) == [Status.EDITED]


def test_words_that_overlap_a_judged_item_are_an_alternative_if_they_are_new(
    record: Record,
) -> None:
    own = doc()
    wider = demand(own)
    narrower = demand(own, party="NATO")
    number = bring(record, own, wider, narrower)
    judge(record, "ann", Verdict.ACCEPT, entries(record)[0])
    before = statuses(record)
    assert sorted(before) == [Status.ACCEPTED, Status.SUGGESTED]
    reread(record, number, own, wider, narrower)
    assert statuses(record) == before
    reread(record, number, own, wider, narrower, demand(own, party="Belarus"))
    assert sorted(statuses(record)) == [Status.ACCEPTED, Status.ALTERNATIVE, Status.SUGGESTED]


def test_judgements_are_kept_per_author_and_the_settled_one_counts(record: Record) -> None:
    own = doc()
    bring(record, own, demand(own))
    judge(record, "ann", Verdict.ACCEPT, entry(record), final=True)
    judge(record, "bob", Verdict.REJECT, entry(record), why="no")
    found = entry(record)
    assert [(j.who, j.verdict, j.why) for j in found.judgements] == [
        ("ann", Verdict.ACCEPT, ""),
        ("bob", Verdict.REJECT, "no"),
    ]
    assert found.status is Status.ACCEPTED
    settled = judge(record, "bob", Verdict.REJECT, found, final=True)
    assert entry(record).status is Status.REJECTED
    undo(record, settled.number)
    assert entry(record).status is Status.ACCEPTED


def test_what_another_author_accepts_is_what_he_was_shown(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own))
    judge(record, "ann", Verdict.EDIT, entry(record), fields=(("act", "propose"),))
    reread(record, number, own, demand(own, issue="ceasefire"))
    judge(record, "bob", Verdict.ACCEPT, entry(record), fields=(("act", "propose"),))
    found = entry(record)
    assert found.status is Status.EDITED
    assert (found.item.act, found.item.issue) == (Act.PROPOSE, "alliance")  # type: ignore[union-attr]


def test_what_a_person_states_stands_in_the_place_of_a_suggestion(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own))
    stated = demand(own, act=Act.PROPOSE)
    with record.writing() as writer:
        key = writer.entries()[0].id
    done = state(record, number, replace(stated, id=key))
    found = entry(record)
    assert (found.status, found.item.checked, found.counts) == (Status.ADDED, True, True)
    assert acts(record) == [Act.PROPOSE]
    undo(record, done.number)
    assert statuses(record) == [Status.SUGGESTED]


def test_an_alias_holds_for_what_was_read_before_and_after(record: Record) -> None:
    one, two = doc(), doc(TEXT + " It was said again.", "two.txt")
    bring(record, one, demand(one, party="Kremlin circles", targets=("Kyiv",)))
    bare = derived(record)
    alias = rename(record, EventKind.ALIAS, "kremlin  Circles", "Russia")
    assert [e.item.speaker.party for e in entries(record)] == ["Russia"]  # type: ignore[union-attr]
    (gone,) = undo(record, alias.number)
    assert derived(record) == bare
    undo(record, gone.number)
    bring(record, two, demand(two, party="Kremlin circles"))
    parties = [e.item.speaker.party for e in entries(record)]  # type: ignore[union-attr]
    assert parties == ["Russia", "Russia"]
    with record.reading() as reader:
        assert reader.count(Wanted(party="Russia")) == 2
        assert reader.count(Wanted(target="Kyiv")) == 1


def test_merges_lead_on_and_are_undone_one_by_one(record: Record) -> None:
    own = doc()
    bring(record, own, demand(own, party="Kremlin"), refusal(own, targets=("Kremlin",)))
    bare = derived(record)
    first = rename(record, EventKind.MERGE, "Kremlin", "Moscow")
    once = derived(record)
    second = rename(record, EventKind.MERGE, "Moscow", "Russia")
    assert entry(record).item.speaker.party == "Russia"  # type: ignore[union-attr]
    assert entry(record, REFUSAL).item.targets == ("Russia",)  # type: ignore[union-attr]
    undo(record, first.number)
    assert entry(record).item.speaker.party == "Kremlin"  # type: ignore[union-attr]
    (undone,) = undo(record, second.number)
    assert derived(record) == bare
    undo(record, undone.number)
    undo(record, second.number)
    rename(record, EventKind.MERGE, "Kremlin", "Moscow")
    assert derived(record)["item"] == once["item"]


def test_merging_back_leaves_one_party(record: Record) -> None:
    own = doc()
    bring(record, own, demand(own, party="Kremlin"), refusal(own, party="Moscow"))
    rename(record, EventKind.MERGE, "Kremlin", "Moscow")
    rename(record, EventKind.MERGE, "Moscow", "Kremlin")
    assert {e.item.speaker.party for e in entries(record)} == {"Kremlin"}  # type: ignore[union-attr]


def test_a_source_is_kept_under_an_alias_wherever_it_is_named(record: Record) -> None:
    own = doc(agency="Harbour News")
    link = Source("Harbour News", SourceKind.AGENCY, party="Kremlin")
    bring(record, own, demand(own, chain=(link,)))
    bare = derived(record)
    alias = rename(record, EventKind.SOURCE_ALIAS, "harbour news", "Source 1")
    merge = rename(record, EventKind.MERGE, "Kremlin", "Russia")
    (found,) = entry(record).item.chain  # type: ignore[union-attr]
    assert (found.name, found.party) == ("Source 1", "Russia")
    with record.reading() as reader:
        assert reader.documents()[0].document.agency == "Source 1"
    now = derived(record)
    with record.writing() as writer:
        rebuild(writer)
    assert derived(record) == now
    undo(record, merge.number)
    undo(record, alias.number)
    assert derived(record) == bare


def test_a_copy_counts_no_more_and_does_again_when_folded_anew(record: Record) -> None:
    first, second = doc(), doc(TEXT + " So it was said.", "copy.txt")
    a = bring(record, first, demand(first))
    b = bring(record, second, demand(second), folded={0: a})
    assert [e.counts for e in entries(record)] == [True, False]
    third = doc(TEXT + " Earlier.", "third.txt")
    c = bring(record, third, demand(third), folded={b: -1})
    assert c == b + 2
    with record.reading() as reader:
        held = {h.number: h for h in reader.documents()}
    assert held[b].document.copy_of == third.id
    assert [held[n].counts for n in (a, b, c)] == [True, False, True]
    now = derived(record)
    with record.writing() as writer:
        rebuild(writer)
    assert derived(record) == now


def test_a_translation_counts_in_the_place_of_its_original(record: Record) -> None:
    original, translation = doc(language="ru"), doc(TEXT + " (tr.)", "tr.txt")
    a = bring(record, original, demand(original))
    bring(record, translation, demand(translation), translation_of=a)
    assert [e.counts for e in entries(record)] == [False, True]
    with record.reading() as reader:
        assert reader.documents()[1].document.translation_of == original.id


def test_versions_take_over_what_was_judged_of_the_same_words(record: Record) -> None:
    pages = [doc(TEXT + " Updated." * n, f"page {n}", url="https://x.example/a") for n in range(4)]
    numbers = [bring(record, pages[0], demand(pages[0]), refusal(pages[0]))]
    judge(record, "ann", Verdict.EDIT, entry(record), fields=(("party", "Kremlin"),))
    rename(record, EventKind.ALIAS, "Ukraine", "Kyiv")
    judge(record, "ann", Verdict.REJECT, entry(record, REFUSAL))
    for page in pages[1:]:
        numbers.append(bring(record, page, demand(page), refusal(page), version_of=numbers[-1]))
    assert [e.counts for e in entries(record)] == [False] * 6 + [True, False]
    last = entry(record, DEMAND, numbers[-1])
    assert (last.status, last.item.speaker.party) == (Status.EDITED, "Kremlin")  # type: ignore[union-attr]
    assert last.earlier == entry(record, DEMAND, numbers[-2]).id
    assert entry(record, REFUSAL, numbers[-1]).status is Status.REJECTED
    judge(record, "bob", Verdict.ACCEPT, entry(record, REFUSAL, numbers[0]))
    assert entry(record, REFUSAL, numbers[-1]).status is Status.ACCEPTED
    now = derived(record)
    with record.writing() as writer:
        rebuild(writer)
    assert derived(record) == now


def test_an_edit_of_words_that_a_newer_version_lacks_is_not_taken_over(record: Record) -> None:
    old = doc(TEXT + " Soon.")
    new = doc(TEXT, "page 2")
    a = bring(record, old, demand(old))
    judge(record, "ann", Verdict.EDIT, entry(record), fields=(("condition", "Soon"),))
    b = bring(record, new, demand(new), version_of=a)
    found = entry(record, DEMAND, b)
    assert (found.status, found.judgements) == (Status.SUGGESTED, ())
    assert found.earlier == entry(record, DEMAND, a).id


def test_handling_and_embargo_go_down_to_every_item(record: Record) -> None:
    own = doc(embargo=date(2025, 4, 1), handling=Handling.GREEN)
    number = bring(record, own, demand(own))
    assert entry(record).handling is Handling.GREEN
    fields = (("handling", "TLP:RED"), ("embargo", ""), ("outlet", "Elsewhere"))
    with record.writing() as writer:
        marked = writer.append(EventKind.MARKED, Marked(fields=fields), number)
    assert entry(record).handling is Handling.RED
    with record.reading() as reader:
        held = reader.document(number).document
        assert (held.embargo, held.outlet) == (None, "Elsewhere")
        assert reader.entries(Wanted(up_to=Handling.AMBER)) == []
        assert len(reader.entries(Wanted(up_to=Handling.RED))) == 1
    undo(record, marked.number)
    assert entry(record).handling is Handling.GREEN


def test_grades_are_kept_since_their_day_and_undone(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own))
    graded = Graded(source="Sample Wire", grade="B", since="2025-03-01", why="so far")
    with record.writing() as writer:
        reliability = writer.append(EventKind.RELIABILITY, graded)
        said = Credited(item=entry_id(writer.entries()), grade="2")
        credited = writer.append(EventKind.CREDIBILITY, said, number)
    assert entry(record).credibility is Credibility.PROBABLE
    with record.reading() as reader:
        (kept,) = reader.gradings("Sample Wire")
        assert reader.gradings("Another") == []
    assert (kept.grade, kept.since, kept.why) == (Reliability.B, date(2025, 3, 1), "so far")
    (gone,) = undo(record, reliability.number)
    undo(record, credited.number)
    assert entry(record).credibility is Credibility.UNKNOWN
    with record.reading() as reader:
        assert reader.gradings() == []
    undo(record, gone.number)
    with record.reading() as reader:
        assert reader.gradings() == [kept]


def entry_id(found: list[Entry]) -> str:
    (only,) = found
    return only.id


def test_what_is_wanted_is_what_is_found(record: Record) -> None:
    one = doc(outlet="50%_Wire", handling=Handling.GREEN)
    envoy = Source('An "envoy"\0 ],[ \\u0000", an envoy', SourceKind.OFFICIAL)
    bring(record, one, demand(one, score=0.4), refusal(one, score=0.9, chain=(envoy, envoy)))
    two = doc(TEXT + " More.", "two.txt", outlet="Other Wire")
    judge(record, "ann", Verdict.ACCEPT, entry(record))
    bring(record, two, demand(two, party="Russia + Belarus"))
    with record.reading() as reader:
        for wanted, count in (
            (Wanted(), 3), (Wanted(kind="s"), 3), (Wanted(kind="m"), 0),
            (Wanted(party="Russia"), 2), (Wanted(party="Belarus"), 1), (Wanted(act="reject"), 1),
            (Wanted(issue="alliance"), 3), (Wanted(checked=True), 1), (Wanted(checked=False), 2),
            (Wanted(status=Status.ACCEPTED), 1), (Wanted(min_score=0.5), 1),
            (Wanted(since=date(2025, 3, 13)), 3), (Wanted(since=date(2025, 3, 14)), 0),
            (Wanted(until=date(2025, 3, 12)), 0), (Wanted(source="0%_w"), 2),
            (Wanted(source="0%w"), 0), (Wanted(source="_ther"), 0), (Wanted(source="\0"), 3),
            (Wanted(source="russia"), 0), (Wanted(source="an envoy"), 1),
            (Wanted(up_to=Handling.CLEAR), 1), (Wanted(document=2), 2), (Wanted(counting=True), 3),
        ):  # fmt: skip
            assert len(reader.entries(wanted)) == reader.count(wanted) == count, wanted
        every = reader.entries()
        assert [e.id for e in reader.entries(Wanted(limit=2, offset=1))] == [
            e.id for e in every[1:]
        ]
        assert reader.count(Wanted(limit=1)) == 3


def test_only_what_was_known_then_is_in_the_scratch_record(record: Record, name: str) -> None:
    then = None
    own = doc()
    number = bring(record, own, demand(own), refusal(own))
    judge(record, "ann", Verdict.ACCEPT, entry(record))
    rename(record, EventKind.ALIAS, "Russia", "Moscow")
    known = derived(record)
    with record.reading() as reader:
        then = reader.history()[-1].event.time
    copy = doc(TEXT + " Earlier.", "copy.txt")
    bring(record, copy, demand(copy), folded={number: -1})
    judge(record, "bob", Verdict.REJECT, entry(record, DEMAND, number))
    with scratch(record, known=then) as made:
        tables = derived(made)
        if "postgres" not in name:
            assert tables == known
        assert statuses(made) == [Status.ACCEPTED, Status.SUGGESTED]
        assert [e.counts for e in entries(made)] == [True, True]


def test_a_scratch_record_of_some_documents_has_no_trace_of_others(record: Record) -> None:
    first, second = doc("Zyzzyva. " + TEXT, "first.txt"), doc(TEXT + " So.", "second.txt")
    third = doc(TEXT + " Thus.", "third.txt")
    a = bring(record, first, demand(first))
    b = bring(record, second, demand(second), folded={0: a})
    c = bring(record, third, demand(third), folded={0: a})  # the longer of the two copies
    judge(record, "ann", Verdict.REJECT, entry(record, DEMAND, a), why="Zyzzyva")
    with scratch(record, numbers={b, c}) as made:
        tables = dump(made)
        found = entries(made)
    assert first.id not in str(tables)
    assert "yzzyva" not in str(tables)
    assert [(e.document, e.counts) for e in found] == [(b, False), (c, True)]


def test_the_writer_of_an_event_is_named_and_it_is_chained(record: Record) -> None:
    own = doc()
    bring(record, own, demand(own))
    judge(record, "ann", Verdict.ACCEPT, entry(record))
    with record.reading() as reader:
        told = reader.history()
    assert [t.event.number for t in told] == [1, 2, 3, 4]
    assert [t.event.who for t in told] == ["first author"] * 3 + ["ann"]
    assert all(b.event.before == a.event.hash for a, b in pairwise(told))


def test_an_author_of_another_script_and_odd_words_are_kept(record: Record) -> None:
    own = doc(TEXT + " 😀\u0301", title="T\0 \U0001f600", outlet="Ö'\"\\%")
    number = bring(record, own, demand(own))
    with record.writing() as writer:
        said = Judged(verdict=Verdict.REJECT, items=(writer.entries()[0].id,), why="nein\0\ud800")
        by(writer, "Олена").append(EventKind.JUDGED, said, number)
    (judgement,) = entry(record).judgements
    assert (judgement.who, judgement.why) == ("Олена", "nein\0?")
    with record.reading() as reader:
        held = reader.document(number).document
    assert (held.text, held.title, held.outlet) == (own.text, own.title, own.outlet)


def test_a_suggestion_counts_once_a_person_accepts_it(record: Record) -> None:
    own = doc()
    bring(
        record, own, demand(own, score=0.4, threshold=0.6), refusal(own, score=0.6, threshold=0.6)
    )
    found = entry(record)
    assert (found.status, found.counts, found.suggested) == (Status.SUGGESTED, False, True)
    assert entry(record, REFUSAL).counts
    with record.reading() as reader:
        held = reader.documents()
        (counting,) = reader.readings(held)
        (below,) = reader.readings(held, Wanted("s", suggested=True))
        (others,) = reader.readings(held, Wanted(suggested=False))
    assert [s.span.exact for s in counting.statements] == [REFUSAL]
    assert counting == others
    assert [s.span.exact for s in below.statements] == [DEMAND]
    before = derived(record)
    made = judge(record, "ann", Verdict.ACCEPT, found)
    assert (entry(record).counts, entry(record).suggested) == (True, False)
    undo(record, made.number)
    assert derived(record) == before
    with record.writing() as writer:
        rebuild(writer)
    assert derived(record) == before


def test_a_suggestion_read_again_under_another_mark_counts(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own, score=0.4, threshold=0.6))
    reread(record, number, own, demand(own, score=0.4, threshold=0.0))
    assert entry(record).counts


def test_a_judged_item_has_no_other_reading_for_another_mark_alone(record: Record) -> None:
    own = doc()
    number = bring(record, own, demand(own, score=0.7, threshold=0.6))
    judge(record, "ann", Verdict.ACCEPT, entry(record))
    reread(record, number, own, demand(own, score=0.4, threshold=0.6))
    assert statuses(record) == [Status.ACCEPTED]
    assert entry(record).counts


def test_a_suggestion_in_a_copy_is_none(record: Record) -> None:
    own, again = doc(), doc(name="again.txt")
    first = bring(record, own)
    number = bring(record, again, demand(again, score=0.4, threshold=0.6), folded={0: first})
    with record.reading() as reader:
        assert reader.count(Wanted(document=number)) == 1
        assert reader.count(Wanted(document=number, suggested=True)) == 0
