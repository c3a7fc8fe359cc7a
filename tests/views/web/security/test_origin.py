from typing import Any

import pytest
from starlette.requests import Request

from detente.errors import NotAllowed
from detente.views.web.security.origin import (
    arrives_from_elsewhere,
    check_host,
    check_page,
    own_origin,
)
from detente.views.web.settings import Settings

SETTINGS = Settings("x", hosts=("talks.example.org",))
OWN = "http://talks.example.org"


def asked(method: str = "GET", *hosts: str, **headers: str) -> Request:
    told = [(b"host", h.encode()) for h in hosts or ("talks.example.org",)]
    told += [(k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()]
    scope: dict[str, Any] = {"type": "http", "method": method, "path": "/", "headers": told}
    return Request(scope)


def page(request: Request) -> bool:
    try:
        check_page(request, SETTINGS)
    except NotAllowed:
        return False
    return True


@pytest.mark.parametrize("hosts", [("evil.example",), ("talks.example.org.evil",),
    ("talks.example.org", "talks.example.org"), ("talks.example.org", "evil.example"), ("",),
    ("evil.example:talks.example.org",), ("talks.example.org:@evil.example",),
    ("talks.example.org:80:80",), ("talks.example.org:evil",),
    ("talks.example.org.",)])  # fmt: skip
def test_another_name_is_refused(hosts: tuple[str, ...]) -> None:
    with pytest.raises(NotAllowed):
        check_host(asked("GET", *hosts), SETTINGS)


def test_its_own_name_is_taken_with_any_port() -> None:
    check_host(asked("GET", "talks.example.org"), SETTINGS)
    check_host(asked("GET", "Talks.Example.org:8080"), SETTINGS)


def test_an_origin_tells_the_scheme() -> None:
    assert own_origin(asked(), SETTINGS) == OWN
    secure = Settings("x", hosts=SETTINGS.hosts, secure=True)
    assert own_origin(asked(), secure) == "https://talks.example.org"


@pytest.mark.parametrize(
    ("headers", "taken"),
    [
        ({}, False),
        ({"origin": OWN}, True),
        ({"origin": "http://talks.example.org:81"}, False),
        ({"origin": "https://talks.example.org"}, False),
        ({"origin": "null"}, False),
        ({"origin": OWN, "sec_fetch_site": "same-origin"}, True),
        ({"origin": "null", "sec_fetch_site": "same-origin"}, True),
        ({"sec_fetch_site": "same-origin"}, True),
        ({"origin": OWN, "sec_fetch_site": "same-site"}, False),
        ({"origin": OWN, "sec_fetch_site": "none"}, False),
        ({"origin": "http://evil.example", "sec_fetch_site": "cross-site"}, False),
    ],
)
def test_only_our_own_pages_change_anything(headers: dict[str, str], taken: bool) -> None:
    assert page(asked("POST", **headers)) is taken
    assert page(asked("DELETE", **headers)) is taken


@pytest.mark.parametrize(
    ("headers", "taken"),
    [
        ({}, True),
        ({"sec_fetch_site": "none"}, True),
        ({"sec_fetch_site": "same-origin", "origin": OWN}, True),
        ({"origin": "http://evil.example"}, False),
        ({"sec_fetch_site": "cross-site", "sec_fetch_mode": "no-cors"}, False),
        ({"sec_fetch_site": "same-site", "sec_fetch_mode": "cors"}, False),
        ({"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate",
          "sec_fetch_dest": "document"}, True),
        ({"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate",
          "sec_fetch_dest": "iframe"}, False),
    ],
)  # fmt: skip
def test_others_may_lead_here_and_no_more(headers: dict[str, str], taken: bool) -> None:
    assert page(asked("GET", **headers)) is taken


def test_a_link_that_was_followed_is_known() -> None:
    told = {"sec_fetch_mode": "navigate", "sec_fetch_dest": "document"}
    assert arrives_from_elsewhere(asked(sec_fetch_site="cross-site", **told))
    assert not arrives_from_elsewhere(asked(sec_fetch_site="same-origin", **told))
    assert not arrives_from_elsewhere(asked("POST", sec_fetch_site="cross-site", **told))
