from detente.model.role import Evidence, Role, RoleKind
from tests.model.values import STATEMENT


def test_kinds_read_as_words() -> None:
    assert ", ".join(RoleKind) == "party, mediator, guarantor, host, ally, affected, absent"


def test_a_role_is_told_in_words_unless_it_says_by_which_rule() -> None:
    told = Evidence(STATEMENT.id, STATEMENT.document, STATEMENT.span)
    role = Role("Norway", RoleKind.MEDIATOR, ("Chad", "Mali"), (told,))
    assert not role.inferred
    assert (role.reason, role.toward, role.count) == ("", (), 0)
