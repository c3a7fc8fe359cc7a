"""Actors are told from things, persons from bodies."""

import pytest

from detente.statements.described import Described
from detente.statements.mentions import is_actor, is_organisation, kind_of
from detente.statements.personal_names import proper_name
from tests.statements.acting import cast_of, head


@pytest.mark.parametrize(
    ("text", "noun", "acts"),
    [
        ("Russian officials waited.", "officials", True),
        ("Russian conditions hardened.", "conditions", False),
        ("France waited.", "France", True),
        ("The movement waited.", "movement", True),
    ],
)
def test_actors(text: str, noun: str, acts: bool) -> None:
    cast = cast_of(text)
    assert is_actor(head(cast, noun), cast.describer) is acts


@pytest.mark.parametrize(
    ("text", "noun", "party", "kind"),
    [
        ("France waited.", "France", "France", "state"),
        ("Hamas waited.", "Hamas", "Hamas", "body"),
        ("The minister waited.", "minister", "France", "person"),
        ("French officials waited.", "officials", "France", "people"),
        ("Both waited.", "Both", "France + Spain", "joint"),
    ],
)
def test_kinds(text: str, noun: str, party: str, kind: str) -> None:
    cast = cast_of(text)
    assert kind_of(head(cast, noun), Described(party, ""), cast.describer) == kind


def test_bodies_and_persons() -> None:
    cast = cast_of("The Crane Operators Union met Olaf Lindqvist in the harbour.")
    union = proper_name(head(cast, "Union"), cast.describer)
    person = proper_name(head(cast, "Lindqvist"), cast.describer)
    assert union is not None
    assert person is not None
    assert is_organisation(union)
    assert not is_organisation(person)


def test_a_treaty_is_no_actor() -> None:
    cast = cast_of("Kenya left the Arms Trade Treaty, NAFTA and the Caspian Sea behind.")
    assert not is_actor(head(cast, "NAFTA"), cast.describer)
    assert not is_actor(head(cast, "Arms Trade Treaty"), cast.describer)
