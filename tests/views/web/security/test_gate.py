"""Who gets in, on every route there is, and what is refused to whom."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from detente.model import Handling
from detente.model.account import Role, Scope, Visitor
from detente.record import open_record
from detente.views.web.app import create_app
from detente.views.web.security.gate import OWN, Gate
from detente.views.web.security.limits import Pace, Rate
from detente.views.web.security.opening import opening
from detente.views.web.settings import Settings
from detente.workspace.access import accounts
from tests.record.build import bring, demand, doc
from tests.views.web.routes import SAFE, Answered, answered
from tests.web import ORIGIN, WHO, client, record_of, sampled

VIEWER = Visitor("Vic", Role.VIEWER, Handling.GREEN)
CODER = Visitor("Cy", Role.CODER, Handling.GREEN)
REVIEWER = Visitor("Rea", Role.REVIEWER, Handling.GREEN)
ADMIN = Visitor("Ada", Role.ADMIN, Handling.RED)
HIDDEN = "Zembla"
FORM = {
    "verdict": "reject", "grade": "1", "source": "Wire A", "why": "so", "text": "a note",
    "act": "offer", "issue": "ceasefire", "party": "Russia", "words": "Russia demands",
    "flag": "forged", "name": "A term", "statements": "s1", "outlet": "Sample", "version": "1",
}  # fmt: skip
"""What any of the forms asks for."""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sampled(tmp_path_factory.mktemp("gate") / "talks.detente")


@pytest.fixture(scope="module")
def stranger(dossier: Path) -> Iterator[TestClient]:
    """Of a team, and signed in nowhere; asked as often as it likes."""
    with client(dossier, team=True) as asked:
        yield asked


def asked_by(stranger: TestClient, route: Answered, **headers: str) -> tuple[int, str]:
    answer = stranger.request(route.method, route.path, follow_redirects=False, headers=headers)
    return answer.status_code, answer.headers.get("location", "")


@pytest.fixture(autouse=True)
def no_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    """As often as a test likes; tests of limits bring their own."""
    monkeypatch.setattr("detente.views.web.security.gate.STRANGER", Pace(10_000, 10_000))
    monkeypatch.setattr("detente.views.web.security.gate.VISITOR", Pace(10_000, 10_000))


def test_a_stranger_gets_nothing_but_the_way_in(stranger: TestClient) -> None:
    routes = answered(stranger.app)  # type: ignore[arg-type] # a FastAPI
    assert len(routes) > 30
    for route in routes:
        if route.path in ("/sign-in", "/static/states.css"):
            continue
        status, on = asked_by(stranger, route)
        led = status == 303 and on.startswith("/sign-in?on=")
        assert status == 401 or (led and route.method == "GET"), route


def test_what_cannot_be_found_is_not_told_to_a_stranger(stranger: TestClient) -> None:
    assert asked_by(stranger, Answered("GET", "/nowhere"))[0] == 303
    assert asked_by(stranger, Answered("PUT", "/inbox"))[0] == 401


def test_a_viewer_changes_nothing_on_any_route(dossier: Path) -> None:
    with client(dossier, VIEWER) as viewer:
        for route in answered(viewer.app):  # type: ignore[arg-type] # a FastAPI
            if route.method not in SAFE and not route.path.startswith(OWN):
                assert asked_by(viewer, route)[0] == 403, route


def test_a_page_elsewhere_changes_nothing_on_any_route(dossier: Path) -> None:
    foreign = (
        {"Origin": "http://evil.example", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://127.0.0.1:9", "Sec-Fetch-Site": "same-site"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"},
    )
    with client(dossier) as owner:
        for route in answered(owner.app):  # type: ignore[arg-type] # a FastAPI
            for headers in foreign if route.method not in SAFE else ():
                assert asked_by(owner, route, **headers)[0] == 403, (route, headers)


def test_without_any_word_of_where_it_comes_from_nothing_is_changed(dossier: Path) -> None:
    with client(dossier) as owner:
        for name in ("Origin", "Sec-Fetch-Site"):
            del owner.headers[name]
        assert owner.post("/undo").status_code == 403
        assert owner.get("/positions").status_code == 200


def test_no_page_elsewhere_reads_anything(dossier: Path) -> None:
    with client(dossier) as owner:
        for site in ("cross-site", "same-site"):
            headers = {
                "Sec-Fetch-Site": site,
                "Sec-Fetch-Mode": "cors",
                "Origin": "http://e.example",
            }
            assert owner.get("/positions", headers=headers).status_code == 403
            embedded = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate",
                        "Sec-Fetch-Dest": "iframe", "Origin": ""}  # fmt: skip
            assert owner.get("/positions", headers=embedded).status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80", ""])
def test_a_name_that_was_bound_to_this_machine_gets_nothing(dossier: Path, host: str) -> None:
    with client(dossier) as owner:
        for path in ("/positions", "/static/css/workbench.css", opening(owner.app.state.settings)):  # type: ignore[attr-defined] # a FastAPI
            answer = owner.get(path, headers={"Host": host}, follow_redirects=False)
            assert answer.status_code == 403, path
            assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("name", ["localhost", "LOCALHOST", "127.0.0.1:8080", "[::1]", "[::1]:80"])
def test_it_answers_to_the_names_of_this_machine(dossier: Path, name: str) -> None:
    with client(dossier, team=True) as stranger:
        headers = {"Host": name, "Origin": f"http://{name}"}
        assert stranger.get("/static/mark.svg", headers=headers).status_code == 200


def test_a_word_that_is_no_token_spares_no_check(dossier: Path) -> None:
    told = {"Origin": "http://evil.example", "Sec-Fetch-Site": "cross-site"}
    with client(dossier) as owner:
        token = owner.app.state.settings.token  # type: ignore[attr-defined] # a FastAPI
        for shown, status in (("Bearer x", 403), ("Bearer", 403), (f"Basic {token}", 403),
                              (f"Bearer {token}", 404)):  # fmt: skip
            headers = told | {"Authorization": shown}
            answer = owner.post("/api/v1/undo", json={"event": 99999}, headers=headers)
            assert answer.status_code == status, shown


BROKEN = (
    b"[" * 300_000, b'{"a":' * 60_000, b"\xff\xfe", b'{"event":NaN}', b'{"event":1e999}',
    b'{"event":' + b"9" * 5000 + b"}",
)  # fmt: skip


@pytest.mark.parametrize("content", BROKEN)
def test_whatever_json_is_sent_nothing_breaks(dossier: Path, content: bytes) -> None:
    with client(dossier) as owner:
        headers = {"Content-Type": "application/json"}
        assert owner.post("/api/v1/undo", content=content, headers=headers).status_code in (
            400,
            422,
        )


def test_a_half_character_is_told_as_it_was_typed(dossier: Path) -> None:
    with client(dossier) as owner:
        told = b'{"fields": {"published": "\\ud800"}}'
        headers = {"Content-Type": "application/json"}
        answer = owner.patch("/api/v1/documents/2", content=told, headers=headers)
        assert (answer.status_code, "\ud800" in answer.json()["detail"]) == (422, True)


def test_json_is_taken_as_json_alone(dossier: Path) -> None:
    """A form elsewhere can send text/plain without asking first."""
    with client(dossier) as owner:
        for media in ("text/plain", "application/x-www-form-urlencoded"):
            headers = {"Content-Type": media}
            sent = owner.post("/api/v1/undo", content=b'{"event":5}', headers=headers)
            assert sent.status_code == 422, media
        told = {"X-HTTP-Method-Override": "POST", "X-HTTP-Method": "POST"}
        assert owner.get("/api/v1/undo", headers=told).status_code == 405


def test_no_path_leads_round_the_gate(stranger: TestClient) -> None:
    ways = (
        "/static/../positions", "/static/%2e%2e/positions", "/static/..%2f..%2fapp.py",
        "/static/brief/%2e%2e/%2e%2e/x", "/sign-in%2f..%2fpositions", "/sign-in/../positions",
        "/sign-inside", "//positions", "/static//etc/passwd",
    )  # fmt: skip
    for path in ways:
        target = stranger.base_url.copy_with(raw_path=path.encode())
        answer = stranger.get(target, follow_redirects=False)
        assert answer.status_code in (303, 404), path


def test_a_link_from_elsewhere_is_followed_by_a_page_of_ours(dossier: Path) -> None:
    told = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate",
            "Sec-Fetch-Dest": "document"}  # fmt: skip
    with client(dossier, team=True) as stranger:
        del stranger.headers["Origin"]
        answer = stranger.get("/read/2?x=1", headers=told)
        assert (answer.status_code, 'content="0; url=/read/2?x=1"' in answer.text) == (200, True)
        answer = stranger.get(f"{ORIGIN}//evil.example/", headers=told)
        assert 'url=/evil.example/"' in answer.text


def test_htmx_is_led_to_the_sign_in(stranger: TestClient) -> None:
    answer = stranger.get("/positions/grid", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["hx-redirect"]) == (401, "/sign-in")


def test_the_name_of_the_dossier_is_not_for_strangers(stranger: TestClient) -> None:
    assert "talks.detente" not in stranger.get("/sign-in").text
    assert "talks.detente" not in stranger.get("/x", headers={"HX-Request": "true"}).text


def test_nothing_speaks_by_web_sockets(dossier: Path) -> None:
    told = pytest.raises(WebSocketDisconnect)
    with client(dossier) as owner, told as refused, owner.websocket_connect("/live"):
        pass
    assert refused.value.code == 1008


def test_who_asks_too_often_waits(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("detente.views.web.security.gate.STRANGER", Pace(3, 0))
    with client(dossier, team=True) as stranger:
        seen = [stranger.get("/sign-in").status_code for _ in range(5)]
        assert seen == [200, 200, 200, 429, 429]
        assert stranger.get("/static/mark.svg").status_code == 200


def test_one_visitor_does_not_slow_another(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("detente.views.web.security.gate.VISITOR", Pace(2, 0))
    with client(dossier, VIEWER) as viewer:
        assert [viewer.get("/account").status_code for _ in range(3)] == [200, 200, 429]
    with client(dossier, CODER) as coder:
        assert coder.get("/account").status_code == 200


def test_too_much_is_not_taken(dossier: Path) -> None:
    with client(dossier) as owner:
        assert owner.post("/undo", content=b"x" * (1024 * 1024 + 1)).status_code == 413
        parts = (b"x" * 600_000 for _ in range(2))
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        assert owner.post("/undo", content=parts, headers=form).status_code == 413


@pytest.fixture
def team(dossier: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A team with a token route to ask at."""
    path = Path(shutil.copy(dossier, tmp_path / "talks.detente"))
    app = create_app(Settings(str(path), WHO, team=True))

    @app.get("/api/v1/asked")
    def _asked() -> dict[str, bool]:
        return {"answered": True}

    @app.post("/api/v1/done")
    def _done() -> dict[str, bool]:
        return {"done": True}

    with TestClient(app, base_url=ORIGIN) as asked:
        yield asked


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def made(team: TestClient, *scopes: Scope, role: Role = Role.CODER) -> str:
    record = record_of(team)
    accounts.add(record, "Ben", role)
    return accounts.make_token(record, "Ben", "test", scopes)


def test_a_token_opens_the_api_and_nothing_else(team: TestClient) -> None:
    token = bearer(made(team, Scope.READ, Scope.JUDGE))
    assert team.get("/api/v1/asked", headers=token).json() == {"answered": True}
    assert team.post("/api/v1/done", headers=token).json() == {"done": True}
    assert team.get("/positions", headers=token, follow_redirects=False).status_code == 303
    assert team.post("/undo", headers=token).status_code == 403


def test_a_token_that_reads_changes_nothing(team: TestClient) -> None:
    token = bearer(made(team, Scope.READ))
    assert team.get("/api/v1/asked", headers=token).status_code == 200
    assert team.post("/api/v1/done", headers=token).status_code == 403


def test_a_token_does_no_more_than_its_owner(team: TestClient) -> None:
    token = bearer(made(team, Scope.JUDGE, role=Role.VIEWER))
    assert team.post("/api/v1/done", headers=token).status_code == 403


def test_a_revoked_or_invented_token_opens_nothing(team: TestClient) -> None:
    token = made(team, Scope.READ)
    record = record_of(team)
    (kept,) = accounts.tokens_of(record, "Ben")
    assert token not in repr(kept)
    accounts.revoke(record, kept.id)
    for shown in (token, "detente_" + "a" * 43, "", kept.sha256, kept.id):
        answer = team.get("/api/v1/asked", headers=bearer(shown))
        assert answer.status_code == 401
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["www-authenticate"] == "Bearer"


def test_the_token_of_a_closed_account_opens_nothing(team: TestClient) -> None:
    token = made(team, Scope.READ)
    accounts.close(record_of(team), "Ben")
    assert team.get("/api/v1/asked", headers=bearer(token)).status_code == 401


def test_the_api_takes_a_cookie_from_our_own_pages_alone(dossier: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(dossier, tmp_path / "talks.detente"))
    with client(path, ADMIN) as asked:
        assert asked.get("/api/v1/nothing").status_code == 404
        del asked.headers["Sec-Fetch-Site"]
        assert asked.get("/api/v1/nothing").status_code == 401


@pytest.mark.slow  # every page there is
def test_what_goes_beyond_a_clearance_is_on_no_page(tmp_path: Path) -> None:
    path = sampled(tmp_path / "talks.detente")
    text = f"Russia demands that Ukraine stay out of NATO. {HIDDEN} is told."
    told = {"title": f"{HIDDEN} papers", "outlet": f"{HIDDEN} Wire", "handling": Handling.RED}
    secret = doc(text, "s.txt", **told)
    with open_record(str(path), WHO) as record:
        number = bring(record, secret, demand(secret))
        with record.reading() as reader:
            (entry,) = reader.entries_in([number])[number]
            last = len(reader.history())
    names = (str(number), secret.id, entry.id, f"{HIDDEN} Wire", HIDDEN)
    with client(path, ADMIN) as admin:
        assert HIDDEN in admin.get(f"/read/{number}").text
        routes = answered(admin.app)  # type: ignore[arg-type] # a FastAPI
    found: set[tuple[str, int]] = set()
    with client(path, REVIEWER) as coder:
        for route in routes:
            if route.path in ("/live", "/sign-out") or route.path.startswith("/account"):
                continue
            for name in names if "/1" in route.path else names[:1]:
                where = route.path.replace("/1", f"/{name}")
                if route.method == "GET":
                    answer = coder.get(where)
                    shown = answer.text.replace(where, "")
                    shown = shown.replace(name, "").replace(quote(name), "")
                    assert HIDDEN not in shown, (where, answer.status_code)
                elif "/1" in route.path:
                    sent = FORM | {"event": name}
                    status = coder.request(route.method, where, data=sent).status_code
                    assert status in (403, 404, 422, 428), (where, status)
                    found.add((route.path, status))
    with open_record(str(path), WHO) as record, record.reading() as reader:
        assert len(reader.history()) == last
    missing = {where for where, status in found if status == 404}
    assert {f"/items/1/{deed}" for deed in ("judge", "edit", "notes", "credibility")} <= missing
    assert {f"/read/1/{deed}" for deed in ("accept", "seen", "new", "undo")} <= missing
    assert {"/inbox/1/mark", "/flags/1"} <= missing


def test_the_gate_keeps_its_own_pace() -> None:
    rate = Rate()
    assert Gate(create_app, Settings("x"), rate).rate is rate  # type: ignore[arg-type] # never called
