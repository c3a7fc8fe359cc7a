from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from detente.errors import DetenteError, JudgementError, UnknownEntry, UnknownName
from detente.model import Credibility, Handling, Kind, Reliability
from detente.record import Record, Wanted
from detente.workspace.checking import judging, mending
from tests.factory import document
from tests.workspace.talks import DEMAND, SECOND, THIRD, bring, entry, events, ids, talks


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


def moves(record: Record, party: str) -> int:
    with record.reading() as reader:
        return reader.count(Wanted(kind="s", party=party))


def state(record: Record, words: str, party: str) -> str:
    told = {"party": party, "act": "assess", "issue": "alliance"}
    return judging.state(record, "2", words, told, new_party=True).id


def test_an_alias_holds_for_what_was_read_before_and_after(record: Record) -> None:
    before = state(record, "The Kremlin", "Tower circles")
    made = mending.alias(record, "tower  Circles", "Moscow", "they are")
    assert entry(record, before).item.speaker.party == "Russia"  # type: ignore[union-attr]
    after = state(record, "has no comment", "Tower circles")
    assert entry(record, after).item.speaker.party == "Russia"  # type: ignore[union-attr]
    judging.undo(record, made.number)
    assert entry(record, before).item.speaker.party == "Tower circles"  # type: ignore[union-attr]
    judging.undo(record, events(record))
    assert entry(record, before).item.speaker.party == "Russia"  # type: ignore[union-attr]


def test_a_merge_makes_two_parties_one_and_can_be_taken_back(record: Record) -> None:
    state(record, "The Kremlin", "Tower circles")
    assert (moves(record, "Russia"), moves(record, "Tower circles")) == (1, 1)
    mending.merge(record, "Tower circles", "Moscow")
    assert (moves(record, "Russia"), moves(record, "Tower circles")) == (2, 0)
    bring(record, document(SECOND, id="b" * 16))
    assert moves(record, "Russia") == 3
    mending.merge(record, "Russia", "Belarus")
    assert (moves(record, "Russia"), moves(record, "Belarus")) == (0, 3)
    judging.undo(record)
    judging.undo(record)
    assert (moves(record, "Russia"), moves(record, "Tower circles")) == (2, 1)


def test_merges_lead_in_no_circle(plain: Record) -> None:
    with pytest.raises(JudgementError, match="Russia cannot be merged into itself"):
        mending.merge(plain, "Russia", "Moscow")
    mending.merge(plain, "Russia", "Belarus")
    mending.merge(plain, "Belarus", "Armenia")
    before = events(plain)
    for party, into, message in (
        ("Russia", "Armenia", "Russia counts as Armenia already"),
        ("Armenia", "Russia", "Russia counts as Armenia already: .* circle"),
        ("Belarus", "Russia", "Russia counts as Belarus already: .* circle"),
        ("Ukraine + Russia", "Belarus", "several parties"),
    ):
        with pytest.raises(JudgementError, match=message):
            mending.merge(plain, party, into)
    with pytest.raises(UnknownName):
        mending.merge(plain, "Atlantis", "Russia")
    assert events(plain) == before


def test_an_alias_must_make_sense(plain: Record) -> None:
    mending.alias(plain, "envoys", "Russia")
    before = events(plain)
    for name, party, message in (
        ("Moscow men", "Atlantis", "no party is called 'Atlantis'"),
        ("Ukraine", "Russia", "Ukraine is a listed party itself; detente merge"),
        ("russia", "Moscow", "cannot stand for itself"),
        ("Russia", "envoys", "cannot stand for itself"),
        ("envoys", "Russia", "“envoys” stands for Russia already"),
        (" ", "Russia", "a name is empty"),
        ("a\x1bb", "Russia", "holds control characters"),
    ):
        with pytest.raises(DetenteError, match=message):
            mending.alias(plain, name, party)
    assert events(plain) == before
    mending.alias(plain, "envoys", "River League", new_party=True)


def test_a_source_is_kept_under_an_alias(record: Record) -> None:
    made = mending.alias_source(record, "Sample Wire", "Wire A")
    with record.reading() as reader:
        assert reader.document(2).document.outlet == "Wire A"
    for name, alias, message in (
        ("Wire A", "wire a", "is its own name"),
        ("Sample Wire", "Wire A", "is kept as “Wire A” already"),
        ("Wire B", "Sample wire", "is itself kept as “Wire A”"),
    ):
        with pytest.raises(JudgementError, match=message):
            mending.alias_source(record, name, alias)
    judging.undo(record, made.number)
    with record.reading() as reader:
        assert reader.document(2).document.outlet == "Sample Wire"


def test_a_report_is_set_right(record: Record) -> None:
    told = {"published": "2025-02", "kind": "official", "handling": "amber", "embargo": ""}
    mending.mark(record, "2", told, "the page says so")
    with record.reading() as reader:
        doc = reader.document(2).document
    assert doc.published is not None
    assert (doc.published.value, doc.kind, doc.handling) == (
        "2025-02", Kind.OFFICIAL, Handling.AMBER,
    )  # fmt: skip
    with pytest.raises(JudgementError, match="report 2 is so already"):
        mending.mark(record, "2", told)
    judging.undo(record)
    with record.reading() as reader:
        assert reader.document(2).document.handling is Handling.CLEAR


def test_a_source_is_graded_since_a_day(record: Record) -> None:
    mending.grade_source(record, "Sample Wire", Reliability.B, "steady", date(2025, 1, 1))
    mending.grade_source(record, "Sample Wire", Reliability.UNKNOWN, "new owner")
    with record.reading() as reader:
        told = reader.gradings("Sample Wire")
    assert [(g.grade, g.since) for g in told] == [
        (Reliability.B, date(2025, 1, 1)),
        (Reliability.UNKNOWN, datetime.now(UTC).date()),
    ]
    judging.undo(record)
    with record.reading() as reader:
        assert len(reader.gradings("Sample Wire")) == 1


def test_a_grade_needs_a_reason_and_a_source_that_is_named(plain: Record) -> None:
    with pytest.raises(JudgementError, match="a grade needs a reason"):
        mending.grade_source(plain, "Sample Wire", Reliability.A, " ")
    with pytest.raises(UnknownEntry, match="no report names a source “Sample”"):
        mending.grade_source(plain, "Sample", Reliability.A, "steady")
    with pytest.raises(JudgementError, match="a grade needs a reason"):
        mending.grade_claim(plain, ids(plain)[DEMAND], Credibility.PROBABLE, "")


def test_a_source_within_a_chain_can_be_graded(plain: Record) -> None:
    judging.edit(plain, ids(plain)[DEMAND], {"chain": "Reuters (agency)"})
    mending.grade_source(plain, "Reuters", Reliability.A, "steady")


def test_only_two_roots_confirm_a_claim(record: Record) -> None:
    key = ids(record)[DEMAND]
    with pytest.raises(JudgementError, match=r"2 independent roots at least, and .* rests on 1"):
        mending.grade_claim(record, key, Credibility.CONFIRMED, "sure")
    bring(record, document(SECOND, id="b" * 16))
    with pytest.raises(JudgementError, match="rests on 1"):
        mending.grade_claim(record, key, Credibility.CONFIRMED, "the same wire again")
    bring(record, document(THIRD, id="c" * 16, outlet="Other Wire"))
    mending.grade_claim(record, key, Credibility.CONFIRMED, "two wires")
    assert entry(record, key).credibility is Credibility.CONFIRMED
    judging.undo(record)
    assert entry(record, key).credibility is Credibility.UNKNOWN


def test_a_translation_is_not_set_freer_than_its_original(record: Record) -> None:
    original = bring(record, document("Пример.", id="e" * 16), ())
    number = bring(record, document("An example.", id="f" * 16), (), original)
    assert mending.translations(record, original) == (number,)
    mending.mark(record, str(original), {"handling": "amber", "embargo": "2030-01-01"})
    for fields in ({"handling": "green"}, {"embargo": "2029-01-01"}, {"embargo": ""}):
        with pytest.raises(JudgementError, match="no farther than its original"):
            mending.mark(record, str(number), fields)
    mending.mark(record, str(number), {"handling": "red"})
    with record.reading() as reader:
        told = reader.document(number).document
    assert (told.handling, told.embargo) == (Handling.RED, date(2030, 1, 1))
