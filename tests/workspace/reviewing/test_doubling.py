import pytest

from detente.errors import JudgementError, UnknownEntry
from detente.workspace.reviewing.doubling import assign, doubled, finish, take_away
from tests.factory import document
from tests.workspace.coding_talks import differ, seen
from tests.workspace.talks import SECOND, bring, by, clock, talks


def test_reports_are_given_found_and_taken_away() -> None:
    with talks() as record:
        other = bring(record, document(SECOND, title="Later"))
        made = assign(record, ["2", str(other)], [" Bob ", "Cem", "Bob"], blind=True)
        assert [(a.document, a.coder, a.who, a.blind) for a in made] == [
            (2, "Bob", "Ann", True), (2, "Cem", "Ann", True),
            (other, "Bob", "Ann", True), (other, "Cem", "Ann", True),
        ]  # fmt: skip
        take_away(record, other, "Cem")
        first, second = doubled(record, record)
        assert (first.title, first.people, first.blind) == ("Later", ("Bob",), True)
        assert (second.people, second.ready) == (("Bob", "Cem"), False)
        assert doubled(record, record, leave_out=[2, other]) == ()


def test_it_is_ready_once_all_are_done() -> None:
    with talks() as record:
        differ(record)
        assign(record, ["2"], ["Ann", "Bob"], blind=False)
        seen(record, "Ann")
        assert not doubled(record, record)[0].ready
        finish(by(record, "Bob"), 2, clock())
        (one,) = doubled(record, record)
        assert (one.ready, one.done, one.disputes, one.blind) == (
            True,
            ("Ann", "Bob"),
            (1, 0),
            False,
        )
        finish(by(record, "Bob"), 2, None)
        assert not doubled(record, record)[0].ready


def test_what_cannot_be_given_is_told() -> None:
    with talks() as record:
        for documents, coders in (([], ["Bob"]), (["2"], [" "]), (["2"], ["x" * 201])):
            with pytest.raises(JudgementError):
                assign(record, documents, coders, blind=True)
        with pytest.raises(UnknownEntry):
            assign(record, ["99"], ["Bob"], blind=True)
        with pytest.raises(UnknownEntry):
            finish(record, 2, clock())
