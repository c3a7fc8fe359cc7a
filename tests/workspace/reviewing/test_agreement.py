import pytest

from detente.errors import UnknownEntry
from detente.workspace.checking import judging
from detente.workspace.reviewing.agreement import (
    FIELDS,
    Agreement,
    agreement_by_report,
    agreement_in,
    agreement_over,
)
from tests.factory import document
from tests.workspace.coding_talks import REFUSAL, differ, seen
from tests.workspace.talks import DEMAND, SECOND, bring, by, ids, talks


def fields(found: Agreement) -> dict[str, tuple[float | None, int]]:
    return {each.field: (each.alpha.value, each.alpha.units) for each in found.fields}


def test_agreement_counts_what_two_judged_and_nothing_else() -> None:
    with talks() as record:
        differ(record)
        judging.accept(record, [ids(record)["Envoys met in Jeddah"]])
        found = agreement_over(record)
    assert tuple(each.field for each in found.fields) == FIELDS
    told = fields(found)
    assert told["kept"] == (1.0, 2)
    assert told["act"] == (0.0, 1)  # one unit, two values: no better than chance
    assert told["issue"] == (None, 1)
    assert (found.units, found.differing, found.reports, found.whole) == (2, 1, 1, 0)
    assert found.coders == ("Ann", "Bob")
    assert [each.field for each in found.fields if each.ordinal] == ["certainty"]


def test_nothing_coded_is_no_agreement() -> None:
    with talks() as record:
        found = agreement_over(record)
    assert found.reports == 0
    assert set(fields(found).values()) == {(None, 0)}


def test_of_some_coders_alone() -> None:
    with talks() as record:
        key = differ(record)
        judging.accept(by(record, "Cem"), [key])
        assert fields(agreement_over(record))["act"][1] == 1
        found = agreement_over(record, ("Ann", "Bob"))
    assert found.coders == ("Ann", "Bob")


def test_spans_are_compared_once_two_have_seen_a_report_whole() -> None:
    with talks() as record:
        differ(record)
        seen(record, "Ann")
        assert agreement_over(record).whole == 0
        seen(record, "Bob")
        found = agreement_over(record)
    assert found.whole == 1
    assert found.spans.marked.value == pytest.approx(1)
    assert found.spans.valued.value is not None and found.spans.valued.value < 1


def test_in_one_report_and_by_report() -> None:
    with talks() as record:
        differ(record)
        other = bring(record, document(SECOND))
        assert agreement_in(record, 2).units == 2
        with pytest.raises(UnknownEntry):
            agreement_in(record, other)
        with pytest.raises(UnknownEntry):
            agreement_in(record, 2, leave_out=[2])
        told = agreement_by_report(record, [2, other])
    assert list(told) == [2]
    assert told[2][1].alpha.value == 0.0


def test_what_one_rejects_has_no_act() -> None:
    with talks() as record:
        key = ids(record)[REFUSAL]
        judging.accept(record, [key])
        judging.reject(by(record, "Bob"), [key], "an echo")
        judging.accept(record, [ids(record)[DEMAND]])
        found = agreement_over(record)
    assert fields(found)["kept"] == (0.0, 1)
    assert fields(found)["act"] == (None, 0)
    assert found.differing == 1
