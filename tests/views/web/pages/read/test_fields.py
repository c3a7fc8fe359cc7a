"""A form asks for each field with what it can be, and only what was changed is set."""

from detente.model import Act, Meeting, Statement, Unknown
from detente.views.web.pages.read.fields import (
    ORDER,
    TERM,
    asked,
    both,
    lists,
    set_anew,
    term_field,
)
from detente.workspace.checking.choices import Choices
from detente.workspace.checking.fields import FIELDS

CHOICES: Choices = {
    Statement: {"party": ("Russia",), "act": ("demand", "offer"), "issue": ("ceasefire",),
                "targets": ("Russia",), "when": ("past", "current"), "chain": ("(agency)",)},
    Meeting: {"parties": ("Russia",), "status": ("held", "planned")},
    Unknown: {"subject": ("Russia",), "issue": ("ceasefire",), "kind": ("fact", "answer")},
}  # fmt: skip


def test_every_field_of_every_kind_is_asked_for() -> None:
    for kind, names in FIELDS.items():
        assert set(ORDER[kind]) == set(names)
        assert [field.name for field in asked(kind, {})] == list(ORDER[kind])


def test_few_values_are_chosen_and_many_are_completed() -> None:
    fields = {f.name: f for f in asked(Statement, {"act": "offer"})}
    assert [o.value for o in fields["act"].options] == list(Act)
    assert (fields["act"].value, fields["party"].list) == ("offer", "parties")
    assert fields["targets"].many
    assert fields["when"].options
    met = {f.name: f for f in asked(Meeting, {})}
    assert not met["when"].options


def test_only_what_was_changed_is_set() -> None:
    was = {"party": "Russia", "condition": "if  it holds"}
    sent = {"party": " Ukraine ", "condition": "if it holds", "seen": "abc"}
    assert set_anew(sent, was) == {"party": "Ukraine"}


def test_ones_own_changes_stand_beside_those_of_another() -> None:
    was = {"party": "Russia", "act": "demand", "when": "current"}
    now = was | {"act": "offer", "when": "past"}
    found = both(now, was, {"act": "propose", "party": "Ukraine"})
    assert found.values == {"party": "Ukraine", "act": "propose", "when": "past"}
    assert found.was == now
    assert found.theirs == {"act": "offer", "when": "past"}
    shown = {f.name: f.theirs for f in asked(Statement, found.values, found.theirs)}
    assert (shown["act"], shown["when"], shown["party"]) == ("offer", "past", None)


def test_what_helps_to_type_has_labels() -> None:
    found = lists(CHOICES)
    assert [o.value for o in found["parties"]] == ["Russia"]
    assert found["issues"][0].label != ""


def test_a_term_is_no_field_of_what_is_said() -> None:
    field = term_field("30-day truce")
    assert (field.name, field.value, field.list) == (TERM, "30-day truce", "terms")
    assert TERM not in FIELDS[Statement]
    assert set_anew({TERM: "30-day truce"}, {"party": "Russia"}) == {}
