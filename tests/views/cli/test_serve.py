"""What `detente serve` takes and refuses; tests/functional runs it whole."""

from pathlib import Path
from typing import Any

import pytest

from detente.errors import DetenteError, DossierError
from detente.model.account import Role
from detente.record import create
from detente.views.web import serving
from detente.workspace.access import accounts
from tests.views.cli.fakes import run

EVERYWHERE = "0.0.0.0"  # noqa: S104 - what is refused


@pytest.fixture
def dossier(tmp_path: Path) -> str:
    name = str(tmp_path / "talks.detente")
    create(name, "Ann").close()
    return name


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """With what the server was run, without running it."""
    told: list[Any] = []

    def serve(app: Any, where: Any, proxies: str = "") -> None:
        told.append((app.state.settings, where.getsockname(), proxies))
        where.close()
        app.state.dossier.close()

    monkeypatch.setattr(serving, "serve", serve)
    return told


def test_the_address_is_all_that_it_prints(dossier: str, ran: list[Any]) -> None:
    result = run("serve", "-d", dossier, "--port", "0", "--no-browser", "--as", "Ann")
    ((settings, (host, port), proxies),) = ran
    assert result.stdout == f"http://127.0.0.1:{port}/open/{settings.token}\n"
    assert (host, settings.who, settings.team, proxies) == ("127.0.0.1", "Ann", False, "")


def test_a_browser_is_opened(dossier: str, ran: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def show(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr("webbrowser.open", show)
    result = run("serve", "-d", dossier)
    assert result.stdout == ""
    assert opened[0] in result.stderr


def test_where_no_browser_is_one_is_told(
    dossier: str, ran: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webbrowser.open", lambda _address: False)
    monkeypatch.setattr("threading.Thread.start", lambda self: self.run())
    assert "open the address yourself" in run("serve", "-d", dossier).stderr


def test_a_port_that_is_taken_ends_it(dossier: str) -> None:
    with serving.listening("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        result = run("serve", "-d", dossier, "--port", str(port), "--no-browser")
    assert isinstance(result.exception, DetenteError)
    assert "--port 0" in str(result.exception)


def test_a_dossier_that_is_not_there_ends_it(tmp_path: Path, ran: list[Any]) -> None:
    result = run("serve", "-d", str(tmp_path / "none.detente"), "--no-browser")
    assert isinstance(result.exception, DossierError)
    assert "detente new" in str(result.exception)
    assert ran == []


def test_a_team_needs_an_admin(dossier: str, ran: list[Any]) -> None:
    result = run("serve", "-d", dossier, "--team", "--host", "talks.example.org")
    assert isinstance(result.exception, DetenteError)
    assert "detente accounts add" in str(result.exception)


def test_a_team_is_served_under_its_name(dossier: str, ran: list[Any]) -> None:
    with create(f"{dossier}2", "Ann") as record:
        accounts.add(record, "Ada", Role.ADMIN)
    common = ("serve", "-d", f"{dossier}2", "--team", "--host", "Talks.example.org", "--port", "0")
    assert run(*common).stdout == f"http://talks.example.org:{ran[0][1][1]}/\n"
    assert ran[0][0].hosts == ("talks.example.org",)
    assert not ran[0][0].secure
    result = run(*common, "--behind-https", "--proxy", "127.0.0.2")
    assert result.stdout == "https://talks.example.org/\n"
    assert (ran[1][0].secure, ran[1][2]) == (True, "127.0.0.2")


def test_a_team_without_a_name_is_for_this_machine_and_told_so(
    dossier: str, ran: list[Any]
) -> None:
    with create(f"{dossier}2", "Ann") as record:
        accounts.add(record, "Ada", Role.ADMIN)
    result = run("serve", "-d", f"{dossier}2", "--team", "--port", "0")
    assert result.stdout == f"http://localhost:{ran[0][1][1]}/\n"
    assert "only this machine opens it; name what others open with --host" in result.stderr
    assert ran[0][0].hosts == ("localhost", "127.0.0.1", "[::1]")


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (("--team", "--behind-https"), "name what people open with --host"),
        (("--team", "--bind", EVERYWHERE), "passwords would cross"),
        (("--team", "--host", "a", "--bind", EVERYWHERE), "passwords would cross"),
        (("--host", "a"), "add --team"),
        (("--bind", EVERYWHERE), "add --team"),
        (("--behind-https",), "add --team"),
        (("--port", "70000"), "65535"),
    ],
)
def test_what_does_not_fit_is_refused(
    dossier: str, ran: list[Any], told: tuple[str, ...], why: str
) -> None:
    result = run("serve", "-d", dossier, *told)
    assert result.exit_code == 2
    assert why in " ".join(result.output.split())
    assert ran == []
