from dataclasses import replace
from datetime import date

from detente.positions.roots import Ground
from tests.positions.roots.claims import WIRE, said, told


def test_what_is_near_is_of_party_issue_and_days() -> None:
    one = told("a", "Post")
    near, far = told("b", "Times", day="2025-03-08"), told("c", "Times", day="2025-02-08")
    other = told("d", "Times")
    other = replace(other, statements=(replace(said(other), issue="prisoners"),))
    ground = Ground([one, near, far, other])
    assert {s.id for s, _ in ground.near(said(one))} == {"s-a", "s-b"}


def test_nothing_said_later_is_near() -> None:
    later, one = told("b", "Post"), told("a", "Times", day="2025-03-08")
    assert {s.id for s, _ in Ground([one, later], date(2025, 3, 12)).near(said(one))} == {"s-a"}


def test_a_copy_is_a_carrier_and_tells_nothing() -> None:
    first = told("a", "Post", WIRE)
    copy = replace(first, document=replace(first.document, id="b", copy_of="a"))
    copy = replace(copy, statements=(replace(said(copy), id="s-b", document="b"),))
    ground = Ground([first, copy])
    assert [d.id for d in ground.carriers(["a"])] == ["a", "b"]
    assert [s.id for s, _ in ground.near(said(copy))] == ["s-a"]
    assert ground.day(said(copy)) == date(2025, 3, 13)
