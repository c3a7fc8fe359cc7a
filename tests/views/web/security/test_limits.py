import asyncio
from typing import Any

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request

from detente.errors import TooLarge, TooManyTries
from detente.views.web.security import limits
from detente.views.web.security.limits import FORM, REPORTS, Pace, Rate, largest, limited


def asked(path: str, length: str | None = None) -> Request:
    headers = [] if length is None else [(b"content-length", length.encode())]
    return Request({"type": "http", "method": "POST", "path": path, "headers": headers})


def test_reports_may_be_large_and_forms_not() -> None:
    assert largest(asked("/inbox/files", str(REPORTS))) == REPORTS
    assert largest(asked("/undo")) == FORM
    for path, length in (("/undo", FORM + 1), ("/inbox/files", REPORTS + 1)):
        with pytest.raises(TooLarge):
            largest(asked(path, str(length)))


@pytest.mark.parametrize("told", ["-1", "x", "1e3", ""])
def test_a_length_that_is_none_is_refused(told: str) -> None:
    with pytest.raises(TooLarge):
        largest(asked("/undo", told))


def test_more_than_was_told_is_broken_off() -> None:
    async def receive() -> Any:
        return {"type": "http.request", "body": b"12345", "more_body": True}

    async def twice() -> None:
        received = limited(receive, 9)
        assert (await received())["body"] == b"12345"
        await received()

    with pytest.raises(HTTPException) as refused:
        asyncio.run(twice())
    assert refused.value.status_code == 413


def test_who_asks_too_often_waits_and_is_let_in_again() -> None:
    now = 0.0
    rate, pace = Rate(lambda: now), Pace(burst=2, a_second=0.5)
    rate.check("a", pace)
    rate.check("a", pace)
    with pytest.raises(TooManyTries):
        rate.check("a", pace)
    rate.check("b", pace)
    now = 2.0
    rate.check("a", pace)
    with pytest.raises(TooManyTries):
        rate.check("a", pace)


def test_only_so_many_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "REMEMBERED", 2)
    rate, pace = Rate(lambda: 0.0), Pace(1, 0)
    for who in ("a", "b", "c"):
        rate.check(who, pace)
    rate.check("a", pace)
    with pytest.raises(TooManyTries):
        rate.check("c", pace)
