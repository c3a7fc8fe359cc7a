"""`detente accounts`, and what each command leaves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from detente.errors import UnknownEntry
from detente.model import Handling
from detente.model.account import Role
from detente.record import Record, create
from detente.views.cli import app
from detente.workspace.access import accounts
from detente.workspace.access.signing import SignIn, by_session, by_token, sign_in
from tests.views.cli.fakes import run

OWN = "walnut harbour sixteen kites"
CHOSEN = "granite apples under seven moons"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with create(str(tmp_path / "talks.detente"), "Ada") as made:
        yield made


def accounts_of(record: Record) -> str:
    return run("accounts", "-d", record.name).stdout


def test_an_account_is_made_and_listed(record: Record) -> None:
    assert accounts_of(record) == "no accounts yet: detente accounts add NAME makes one\n"
    told = ("--role", "admin", "--clearance", "tlp:red", "-d", record.name)
    result = run("accounts", "add", "Ann", *told)
    given = result.stdout.strip()
    assert result.exit_code == 0
    assert "then chooses another" in result.stderr
    assert accounts_of(record) == "Ann · admin · TLP:RED · open\n"
    assert by_session(record, sign_in(record, SignIn("Ann", given, "", OWN))).role is Role.ADMIN


def test_a_password_comes_from_standard_input_and_is_not_printed(record: Record) -> None:
    told = ["accounts", "add", "Ann", "--stdin", "-d", record.name]
    result = CliRunner().invoke(app, told, input=f"{OWN}\n")
    assert (result.exit_code, result.stdout) == (0, "")
    assert OWN not in result.output
    assert sign_in(record, SignIn("Ann", OWN, "")) == ""
    empty = CliRunner().invoke(app, ["accounts", "password", "Ann", "--stdin", "-d", record.name])
    assert empty.exit_code == 2


def test_accounts_are_changed_closed_and_opened(record: Record) -> None:
    accounts.add(record, "Ada", Role.ADMIN, Handling.RED)
    accounts.add(record, "Ann", Role.CODER)
    at = ("-d", record.name)
    assert run("accounts", "change", "Ann", *at).exit_code == 2
    told = ("--role", "viewer", "--clearance", "TLP:CLEAR")
    assert run("accounts", "change", "Ann", *told, *at).stdout == "Ann is changed\n"
    assert "Ann · viewer · TLP:CLEAR · open" in accounts_of(record)
    assert run("accounts", "close", "Ann", *at).stdout == "Ann is closed\n"
    assert "Ann · viewer · TLP:CLEAR · closed" in accounts_of(record)
    assert run("accounts", "reopen", "Ann", *at).stdout == "Ann is open again\n"
    assert run("accounts", "unlock", "Ann", *at).stdout == "Ann may try again\n"


def test_sessions_end_and_passwords_are_given(record: Record) -> None:
    first = accounts.add(record, "Ann", Role.CODER)
    sign_in(record, SignIn("Ann", first, "", OWN))
    told = run("accounts", "sign-out", "Ann", "-d", record.name).stdout
    assert told == "1 sessions of Ann are ended\n"
    given = run("accounts", "password", "Ann", "-d", record.name).stdout.strip()
    assert sign_in(record, SignIn("Ann", given, "", CHOSEN))


def test_a_token_is_made_listed_and_revoked(record: Record) -> None:
    accounts.add(record, "Ann", Role.CODER)
    told = ("--called", "importer", "--scope", "read", "--scope", "bring", "-d", record.name)
    shown = run("accounts", "token", "Ann", *told).stdout.strip()
    assert by_token(record, shown).name == "Ann"
    listed = run("accounts", "tokens", "Ann", "-d", record.name).stdout
    assert "importer · read, bring · until" in listed
    assert shown not in listed
    key = listed.split(" · ")[0]
    result = run("accounts", "revoke", key, "-d", record.name)
    assert result.stdout == f"token {key} is revoked\n"
    assert "revoked" in run("accounts", "tokens", "Ann", "-d", record.name).stdout


def test_a_name_that_is_none_is_told(record: Record) -> None:
    result = run("accounts", "close", "Nobody", "-d", record.name)
    assert isinstance(result.exception, UnknownEntry)
