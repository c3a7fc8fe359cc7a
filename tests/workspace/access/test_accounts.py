"""What an admin does about accounts and tokens."""

from collections.abc import Iterator

import pytest

from detente.errors import JudgementError, NotAllowed, NotSignedIn, TooManyTries, UnknownEntry
from detente.model import Handling
from detente.model.account import Role, Scope
from detente.record import Record
from detente.workspace.access import accounts
from detente.workspace.access.guessing import begin
from detente.workspace.access.signing import SignIn, by_session, by_token, sign_in
from tests.workspace.team import PASSWORD, Clock, account, opened

HERE = "1.1.1.1"
OWN = "walnut harbour sixteen kites"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def record(clock: Clock) -> Iterator[Record]:
    with opened(clock) as made:
        accounts.add(made, "Ada", Role.ADMIN, Handling.RED)
        yield made


def session(record: Record) -> str:
    return sign_in(record, SignIn("Ann", PASSWORD, HERE))


def test_a_new_account_is_let_in_once_by_what_was_made_up(record: Record) -> None:
    given = accounts.add(record, " Ben ", Role.VIEWER)
    assert account(record, "Ben").clearance is Handling.AMBER
    assert given not in account(record, "Ben").password
    assert sign_in(record, SignIn("Ben", given, HERE)) == ""
    key = sign_in(record, SignIn("Ben", given, HERE, OWN))
    assert by_session(record, key).role is Role.VIEWER


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 81, "Ann", "ANN", "a\u202eb"])
def test_a_name_that_cannot_be_or_is_there_is_refused(record: Record, name: str) -> None:
    with pytest.raises(JudgementError):
        accounts.add(record, name, Role.CODER)


def test_a_weak_password_is_given_to_nobody(record: Record) -> None:
    with pytest.raises(JudgementError):
        accounts.add(record, "Ben", Role.CODER, Handling.AMBER, "password1234")
    with pytest.raises(JudgementError):
        accounts.give_password(record, "Ann", "password1234")
    assert [a.name for a in accounts.all_accounts(record)] == ["Ada", "Ann"]


def test_a_new_password_ends_sessions_and_unlocks(record: Record) -> None:
    key = session(record)
    for _ in range(5):
        begin(record, "Ann", HERE)
    given = accounts.give_password(record, "Ann")
    with pytest.raises(NotSignedIn):
        by_session(record, key)
    assert sign_in(record, SignIn("Ann", given, HERE)) == ""


def test_role_and_clearance_change(record: Record) -> None:
    accounts.set_role(record, "Ann", Role.REVIEWER)
    accounts.set_clearance(record, "Ann", Handling.RED)
    told = account(record)
    assert (told.role, told.clearance) == (Role.REVIEWER, Handling.RED)


def test_a_closed_account_lets_nobody_in_until_it_is_opened_again(record: Record) -> None:
    key, token = session(record), accounts.make_token(record, "Ann", "x", (Scope.READ,))
    accounts.close(record, "Ann")
    for refused in (lambda: by_session(record, key), lambda: by_token(record, token),
                    lambda: session(record)):  # fmt: skip
        with pytest.raises(NotSignedIn):
            refused()
    accounts.reopen(record, "Ann")
    assert by_session(record, session(record)).name == "Ann"


def test_the_last_admin_stays_one(record: Record) -> None:
    with pytest.raises(NotAllowed):
        accounts.close(record, "Ada")
    with pytest.raises(NotAllowed):
        accounts.set_role(record, "Ada", Role.CODER)
    assert accounts.may_sign_in(record)
    accounts.set_role(record, "Ann", Role.ADMIN)
    accounts.close(record, "Ada")
    assert accounts.may_sign_in(record)


def test_an_admin_unlocks_and_signs_others_out(record: Record) -> None:
    key = session(record)
    for _ in range(5):
        begin(record, "Ann", HERE)
    with pytest.raises(TooManyTries):
        session(record)
    accounts.unlock(record, "Ann")
    session(record)
    assert accounts.end_sessions(record, "Ann") == 2
    with pytest.raises(NotSignedIn):
        by_session(record, key)


def test_what_is_of_nobody_is_unknown(record: Record) -> None:
    for deed in (accounts.close, accounts.unlock, accounts.end_sessions, accounts.give_password):
        with pytest.raises(UnknownEntry, match="no account Nobody"):
            deed(record, "Nobody")
    with pytest.raises(UnknownEntry):
        accounts.make_token(record, "Nobody", "x", (Scope.READ,))


def test_a_token_is_revoked_by_its_owner_or_an_admin_alone(record: Record) -> None:
    shown = accounts.make_token(record, "Ann", "x", (Scope.READ, Scope.BRING), days=30)
    (kept,) = accounts.tokens_of(record, "Ann")
    assert kept.scopes == (Scope.READ, Scope.BRING)
    assert shown.startswith("detente_")
    with pytest.raises(UnknownEntry):
        accounts.revoke(record, kept.id, "Ada")
    assert by_token(record, shown).name == "Ann"
    accounts.revoke(record, kept.id)
    with pytest.raises(NotSignedIn):
        by_token(record, shown)
    with pytest.raises(UnknownEntry):
        accounts.revoke(record, kept.id)


@pytest.mark.parametrize(("scopes", "days"), [((), 1), ((Scope.READ,), 0), ((Scope.READ,), 366)])
def test_a_token_needs_a_scope_and_an_end(
    record: Record, scopes: tuple[Scope, ...], days: int
) -> None:
    with pytest.raises(JudgementError):
        accounts.make_token(record, "Ann", "x", scopes, days)
