from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from detente.model import Handling
from detente.model.account import Role, Visitor
from tests.views.web.pages.briefs.builder import Builder
from tests.web import client


def test_an_empty_list_says_what_to_do(place: Path) -> None:
    with client(place) as web:
        page = web.get("/briefs").text
    assert "No brief yet. Give one a title above" in page


def test_a_brief_is_begun_listed_and_dropped(builder: Builder) -> None:
    page = builder.web.get("/briefs").text
    assert f'<a href="{builder.url}"><bdi>Truce talks</bdi></a>' in page
    assert "version 1" in page
    answer = builder.web.post(f"{builder.url}/drop", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/briefs")
    assert builder.web.get(builder.url).status_code == 404


def test_a_hostile_title_is_words(web: TestClient) -> None:
    Builder.begun(web, "<script>alert(1)</script>\u202eevil")
    page = web.get("/briefs").text
    assert "<script>alert" not in page
    assert "\u202e" not in page


@pytest.mark.parametrize("path", ["", "/drop"])
def test_who_only_reads_writes_nothing(builder: Builder, talks: Path, path: str) -> None:
    with client(talks, Visitor("Vic", Role.VIEWER, Handling.RED)) as reads:
        assert "Begin a brief" not in reads.get("/briefs").text
        assert reads.get(builder.url).status_code == 200
        assert reads.post("/briefs", data={"title": "Mine"}).status_code == 403
        assert reads.post(builder.url + path, data={"version": "1"}).status_code == 403


def test_a_brief_on_what_one_may_not_see_is_not_there(builder: Builder, talks: Path) -> None:
    builder.pick("hush-hush corridor")
    with client(talks, Visitor("Cleo", Role.REVIEWER, Handling.GREEN)) as cleared:
        assert builder.url not in cleared.get("/briefs").text
        for path in ("", "/preview", "/page", "/brief.md", "/items"):
            assert cleared.get(builder.url + path).status_code == 404
        assert cleared.post(builder.url, data={"version": "2"}).status_code == 404
        mine = Builder.begun(cleared, "Mine")
        assert "hush" not in mine.look()
