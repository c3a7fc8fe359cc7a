from starlette.requests import Request
from starlette.responses import Response

from detente.views.web.security.cookie import forget_session, give_session, session_key
from detente.views.web.settings import Settings


def told(answer: Response) -> set[str]:
    return set(answer.headers["set-cookie"].split("; "))


def test_behind_https_the_cookie_is_sent_by_nothing_else() -> None:
    answer, settings = Response(), Settings("x", team=True, secure=True)
    give_session(answer, "key", settings)
    wanted = {"__Host-detente=key", "HttpOnly", "Path=/", "SameSite=strict", "Secure"}
    assert told(answer) == wanted


def test_it_ends_with_the_browser_and_no_script_reads_it() -> None:
    answer = Response()
    give_session(answer, "key", Settings("x", team=True))
    assert told(answer) == {"detente=key", "HttpOnly", "Path=/", "SameSite=strict"}


def test_it_is_read_back_under_its_own_name_only() -> None:
    headers = [(b"cookie", b"detente=plain; __Host-detente=safe")]
    request = Request({"type": "http", "headers": headers})
    assert session_key(request, Settings("x", secure=True)) == "safe"
    assert session_key(request, Settings("x")) == "plain"
    assert session_key(Request({"type": "http", "headers": []}), Settings("x")) == ""


def test_who_leaves_takes_it_along() -> None:
    answer = Response()
    forget_session(answer, Settings("x", secure=True))
    assert {"Max-Age=0", "Secure"} <= told(answer)
    assert answer.headers["clear-site-data"] == '"cache"'
