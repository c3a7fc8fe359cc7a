"""Signing in and what it gives; sessions and tokens that end."""

import logging
import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from argon2 import PasswordHasher

from detente.errors import JudgementError, NotAllowed, NotSignedIn, TooManyTries
from detente.model.account import Account, Role, Scope
from detente.record import Record, create
from detente.record.accounts import keep_account
from detente.record.sessions import sessions
from detente.workspace.access import accounts
from detente.workspace.access.initial import initial
from detente.workspace.access.passwords import hashed, is_outdated
from detente.workspace.access.signing import (
    ABSOLUTE,
    IDLE,
    SignIn,
    by_session,
    by_token,
    change_password,
    confirm,
    context,
    end_session,
    hash_of,
    own_sessions,
    sign_in,
    sign_out,
    sign_out_everywhere,
)
from tests.workspace.team import ANN, PASSWORD, Clock, account, opened

HERE = "1.1.1.1"
WRONG = "name or password is wrong; try again, or ask an admin for a new password"
OTHER = "walnut harbour sixteen kites"
GOOD = SignIn("Ann", PASSWORD, HERE)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def record(clock: Clock) -> Iterator[Record]:
    with opened(clock) as made:
        yield made


def keep(record: Record, changed: Account) -> None:
    with record.writing() as writer:
        keep_account(writer, changed)


def alive(record: Record, key: str) -> bool:
    try:
        by_session(record, key)
    except NotSignedIn:
        return False
    return True


def test_the_right_password_gives_a_session_with_what_the_account_has(record: Record) -> None:
    visitor = by_session(record, sign_in(record, GOOD))
    assert (visitor.name, visitor.role, visitor.clearance) == ("Ann", Role.CODER, ANN.clearance)


def test_of_a_key_only_its_hash_is_kept(record: Record) -> None:
    key = sign_in(record, GOOD)
    with record.reading() as reader:
        (kept,) = sessions(reader)
    assert len(key) >= 43
    assert kept.key_sha256 == hash_of(key)
    assert key not in repr(kept)
    assert not alive(record, kept.key_sha256)


def test_each_sign_in_has_a_new_key_and_ends_the_one_that_came(record: Record) -> None:
    """A key that an attacker planted in the browser opens nothing (session fixation)."""
    first = sign_in(record, GOOD)
    second = sign_in(record, GOOD, before=first)
    assert first != second
    assert (alive(record, first), alive(record, second)) == (False, True)
    third = sign_in(record, GOOD, before="planted")
    assert third != "planted"
    assert not alive(record, "planted")


@pytest.mark.parametrize(
    "told", [SignIn("Ann", "wrong", HERE), SignIn("Nobody", PASSWORD, HERE), SignIn("", "", HERE),
             SignIn("ann", PASSWORD, HERE), SignIn("Ann", "", HERE)]
)  # fmt: skip
def test_whatever_is_wrong_is_told_alike(record: Record, told: SignIn) -> None:
    with pytest.raises(NotSignedIn) as refused:
        sign_in(record, told)
    assert str(refused.value) == WRONG


def test_closed_accounts_and_those_without_a_password_are_told_alike(
    record: Record, clock: Clock
) -> None:
    for changed in (replace(account(record), closed=clock.now), replace(ANN, password="")):
        keep(record, changed)
        with pytest.raises(NotSignedIn) as refused:
            sign_in(record, GOOD)
        assert str(refused.value) == WRONG


def test_a_name_that_is_none_takes_as_long(record: Record, clock: Clock) -> None:
    """Only the order of magnitude: without a hash it would be a hundred times faster."""

    def took(name: str) -> float:
        times = []
        for _ in range(3):
            began = time.perf_counter()
            with pytest.raises(NotSignedIn):
                sign_in(record, SignIn(name, "wrong", HERE))
            times.append(time.perf_counter() - began)
            clock.forward(hours=2)
        return statistics.median(times)

    took("Nobody")
    there, nowhere = took("Ann"), took("Nobody")
    assert 0.2 < there / nowhere < 5


def test_after_five_wrong_ones_the_right_one_waits_too(record: Record, clock: Clock) -> None:
    for _ in range(5):
        with pytest.raises(NotSignedIn):
            sign_in(record, SignIn("Ann", "wrong", HERE))
    with pytest.raises(TooManyTries, match="wait 1 min"):
        sign_in(record, GOOD)
    assert alive(record, sign_in(record, replace(GOOD, address="2.2.2.2")))
    clock.forward(minutes=1)
    assert alive(record, sign_in(record, GOOD))


def test_a_session_ends_when_nothing_is_asked(record: Record, clock: Clock) -> None:
    key = sign_in(record, GOOD)
    for _ in range(3):
        clock.now += IDLE - timedelta(seconds=1)
        assert alive(record, key)
    clock.now += IDLE
    assert not alive(record, key)


def test_a_session_ends_at_the_latest_after_half_a_day(record: Record, clock: Clock) -> None:
    key, began = sign_in(record, GOOD), clock.now
    while clock.now < began + ABSOLUTE - timedelta(minutes=30):
        assert alive(record, key)
        clock.forward(minutes=30)
    clock.now = began + ABSOLUTE
    assert not alive(record, key)


def test_a_change_of_role_counts_from_the_next_request(record: Record, clock: Clock) -> None:
    key = sign_in(record, GOOD)
    keep(record, replace(account(record), role=Role.VIEWER))
    assert by_session(record, key).role is Role.VIEWER
    keep(record, replace(account(record), closed=clock.now))
    assert not alive(record, key)


def test_signing_out_ends_the_session_on_the_server(record: Record) -> None:
    key, other = sign_in(record, GOOD), sign_in(record, GOOD)
    sign_out(record, by_session(record, key))
    assert (alive(record, key), alive(record, other)) == (False, True)
    assert sign_out_everywhere(record, by_session(record, other)) == 1
    assert not alive(record, other)


def test_all_others_are_ended_and_one_s_own_stays(record: Record) -> None:
    key, other = sign_in(record, GOOD), sign_in(record, GOOD)
    assert sign_out_everywhere(record, by_session(record, key), but_here=True) == 1
    assert (alive(record, key), alive(record, other)) == (True, False)


def test_nobody_ends_or_sees_the_session_of_somebody_else(record: Record) -> None:
    keep(record, replace(account(record), name="Ben"))
    mine, other = sign_in(record, GOOD), sign_in(record, replace(GOOD, name="Ben"))
    visitor = by_session(record, mine)
    assert [s.account for s in own_sessions(record, visitor)] == ["Ann"]
    end_session(record, visitor, hash_of(other))
    assert alive(record, other)
    end_session(record, visitor, hash_of(mine))
    assert not alive(record, mine)


def test_a_password_that_was_given_lets_in_once_to_choose_another(
    record: Record, clock: Clock
) -> None:
    keep(record, replace(account(record), password=initial(hashed(PASSWORD), clock.now)))
    assert sign_in(record, GOOD) == ""
    with pytest.raises(JudgementError):
        sign_in(record, replace(GOOD, chosen="short"))
    with pytest.raises(NotAllowed):
        sign_in(record, replace(GOOD, chosen=PASSWORD))
    assert alive(record, sign_in(record, replace(GOOD, chosen=OTHER)))
    with pytest.raises(NotSignedIn):
        sign_in(record, GOOD)
    assert alive(record, sign_in(record, replace(GOOD, password=OTHER)))


def test_a_password_that_was_given_lasts_a_week(record: Record, clock: Clock) -> None:
    keep(record, replace(account(record), password=initial(hashed(PASSWORD), clock.now)))
    clock.forward(days=7)
    with pytest.raises(NotSignedIn):
        sign_in(record, replace(GOOD, chosen=OTHER))


def test_a_hash_of_old_parameters_is_renewed_at_the_sign_in(record: Record) -> None:
    old = PasswordHasher(time_cost=1, memory_cost=8_192, parallelism=1).hash(PASSWORD)
    keep(record, replace(account(record), password=old))
    sign_in(record, GOOD)
    kept = account(record).password
    assert not is_outdated(kept)
    assert alive(record, sign_in(record, GOOD))


def test_a_new_password_ends_all_sessions_but_a_new_one(record: Record) -> None:
    key, other = sign_in(record, GOOD), sign_in(record, GOOD)
    made = change_password(record, by_session(record, key), OTHER)
    assert [alive(record, each) for each in (key, other, made)] == [False, False, True]
    with pytest.raises(NotSignedIn):
        sign_in(record, GOOD)


def test_a_new_password_must_be_one(record: Record) -> None:
    visitor = by_session(record, sign_in(record, GOOD))
    with pytest.raises(JudgementError):
        change_password(record, visitor, "password12345")
    assert "Ann" in context(record, "Ann")


def test_the_old_password_is_asked_for_and_guesses_count(record: Record) -> None:
    visitor = by_session(record, sign_in(record, GOOD))
    confirm(record, visitor, PASSWORD, HERE)
    for _ in range(5):
        with pytest.raises(NotAllowed):
            confirm(record, visitor, "wrong", HERE)
    with pytest.raises(TooManyTries):
        confirm(record, visitor, PASSWORD, HERE)


def test_a_token_has_no_more_than_its_scopes_and_ends(record: Record, clock: Clock) -> None:
    shown = accounts.make_token(record, "Ann", "importer", (Scope.READ,), days=2)
    visitor = by_token(record, shown)
    assert (visitor.name, visitor.scopes, visitor.session) == ("Ann", (Scope.READ,), "")
    (kept,) = accounts.tokens_of(record, "Ann")
    assert kept.used == clock.now
    clock.forward(days=2)
    with pytest.raises(NotSignedIn):
        by_token(record, shown)


def test_the_log_tells_who_and_from_where_and_no_secret(
    record: Record, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "detente.security")
    key = sign_in(record, GOOD)
    with pytest.raises(NotSignedIn):
        sign_in(record, SignIn("typed-as-a-name", "typed-wrong", HERE))
    for _ in range(5):
        with pytest.raises((NotSignedIn, TooManyTries)):
            sign_in(record, SignIn("Ann", "typed-wrong", "3.3.3.3"))
    with pytest.raises(TooManyTries):
        sign_in(record, SignIn("Ann", "typed-wrong", "3.3.3.3"))
    change_password(record, by_session(record, key), OTHER)
    told = caplog.text
    assert "signed in: account='Ann' from=1.1.1.1" in told
    assert "not signed in: account=none from=1.1.1.1" in told
    assert "not signed in: account='Ann' from=3.3.3.3" in told
    assert "locked out: from=3.3.3.3" in told
    assert "password changed: account='Ann'" in told
    for hidden in (key, PASSWORD, OTHER, "typed-wrong", "typed-as-a-name", "argon2"):
        assert hidden not in told


def test_a_team_on_postgresql_signs_in_waits_and_leaves(postgres_url: str, clock: Clock) -> None:
    with create(postgres_url, "Ada", clock) as record:
        given = accounts.add(record, "Ann", Role.CODER)
        key = sign_in(record, replace(GOOD, password=given, chosen=OTHER))
        clock.forward(minutes=2)
        visitor = by_session(record, key)
        assert own_sessions(record, visitor)[0].seen == clock.now
        for _ in range(5):
            with pytest.raises(NotSignedIn):
                sign_in(record, SignIn("Ann", "wrong", HERE))
        with pytest.raises(TooManyTries):
            sign_in(record, replace(GOOD, password=OTHER))
        accounts.unlock(record, "Ann")
        assert alive(record, sign_in(record, replace(GOOD, password=OTHER)))
        shown = accounts.make_token(record, "Ann", "importer", (Scope.READ,))
        assert by_token(record, shown).name == "Ann"
        assert sign_out_everywhere(record, visitor) == 2
        assert not alive(record, key)


def test_each_refusal_is_an_error_of_its_own(record: Record) -> None:
    told = []
    for _ in range(2):
        with pytest.raises(NotSignedIn) as refused:
            sign_in(record, SignIn("Nobody", PASSWORD, HERE))
        told.append(refused.value)
    assert told[0] is not told[1], "a shared one grows with each traceback"
