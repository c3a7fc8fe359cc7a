import pytest

from detente.vocabulary.roles import ROLES, RoleKind, get_role


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("officials", RoleKind.GOVERNMENT),
        ("Lawmakers", RoleKind.PARLIAMENT),
        ("MPs", RoleKind.PARLIAMENT),
        ("spokesmen", RoleKind.GOVERNMENT),
        ("authorities", RoleKind.GOVERNMENT),
        ("rebels", RoleKind.ARMED_GROUP),
        ("analyst", RoleKind.EXPERT),
        ("bankers", RoleKind.BUSINESS),
        ("people familiar with the matter", RoleKind.SOURCE),
        ("mediators", RoleKind.MEDIATOR),
        ("members of parliament", RoleKind.PARLIAMENT),
    ],
)
def test_a_noun_tells_the_walk_of_life(noun: str, kind: RoleKind) -> None:
    role = get_role(noun)
    assert role is not None
    assert role.kind is kind


def test_experts_speak_for_no_party_and_spokesmen_for_theirs() -> None:
    analyst, spokesman, source = (get_role(n) for n in ("analyst", "spokesman", "source"))
    assert analyst and spokesman and source
    assert (analyst.independent, spokesman.independent) == (True, False)
    assert (spokesman.voice, source.voice) == (True, False)


def test_other_nouns_have_no_role() -> None:
    assert get_role("ceasefire") is None


def test_the_list_is_as_wide_as_promised() -> None:
    assert len(ROLES) >= 150
    assert {role.kind for role in ROLES} == set(RoleKind)
