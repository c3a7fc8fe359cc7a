"""Search: marked words, filters, pages, and queries that are not understood."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from detente.errors import JudgementError
from detente.views.web.pages.search import Part, parts, words_of
from detente.workspace.lookup.sought import BEGIN, END
from tests.web import client


@pytest.fixture(scope="module")
def web(talks: Path) -> Iterator[TestClient]:
    with client(talks) as asked:
        yield asked


def test_a_snippet_is_taken_apart_where_words_are_marked() -> None:
    told = list(parts(f"A {BEGIN}truce{END} holds,  {BEGIN}truces{END}"))
    assert told == [
        Part("A ", marked=False), Part("truce", marked=True), Part(" holds, ", marked=False),
        Part("truces", marked=True),
    ]  # fmt: skip
    assert list(parts("")) == []


def test_a_quotation_mark_that_is_left_open_is_told() -> None:
    assert words_of('"a truce" holds') == '"a truce" holds'
    with pytest.raises(JudgementError):
        words_of('"a truce')


def test_words_are_marked_and_statements_stand_below(web: TestClient) -> None:
    page = web.get("/search?q=truce").text
    assert "<mark>truce</mark>" in page
    assert re.search(r'href="/items/s\w+"', page)
    assert re.search(r'href="/read/\d+"', page)


def test_filters_alone_list_statements(web: TestClient) -> None:
    page = web.get("/search?party=Kyiv&act=reject").text
    assert "<strong>Ukraine" in page
    assert "Statements" in page
    assert "demands ·" not in page


def test_pages_follow_one_another(web: TestClient) -> None:
    page, seen = web.get("/search?checked=no").text, []
    while True:
        seen += re.findall(r'<li><a href="/items/(s\w+)"', page)
        further = re.search(r'rel="next" href="([^"]+)"', page)
        if not further:
            break
        page = web.get(further[1].replace("&amp;", "&")).text
    assert len(seen) > 100
    assert len(set(seen)) == len(seen)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("q=%22open", "a quotation mark is left open"),
        ("q=-truce", "finds nothing by itself"),
        ("q=party:Nobodyatall", "no party is called"),
        ("q=truce&since=soon", "is no day"),
        ("q=truce&since=2025-04-01&until=2025-03-01", "lies after the last"),
        ("act=sings", "is no act"),
        ("q=truce&after=7", "is the end of no page"),
        ("checked=perhaps", "neither yes nor no"),
    ],
)
def test_a_query_that_is_not_understood_is_told_beside_it(
    web: TestClient, asked: str, told: str
) -> None:
    page = web.get(f"/search?{asked}")
    assert page.status_code == 422
    assert told in page.text
    assert 'name="q"' in page.text


def test_nothing_found_and_nothing_asked_say_what_to_do(web: TestClient) -> None:
    assert "No report holds these words" in web.get("/search?q=zebra").text
    assert "choose a filter alone" in web.get("/search").text


def test_a_hostile_query_is_shown_as_words(web: TestClient) -> None:
    page = web.get("/search", params={"q": '<script>alert(1)</script> "'}).text
    assert "<script>alert" not in page


@pytest.mark.parametrize("address", ["/search", "/actors", "/sources"])
def test_reports_parties_and_sources_are_found_from_one_another(
    web: TestClient, address: str
) -> None:
    page = web.get(address).text
    led = re.findall('<li><a href="(/[^"/]+)"( aria-current="page")?>', page.split("<main")[1])
    assert [to for to, _ in led[:3]] == ["/search", "/actors", "/sources"]
    assert [to for to, here in led if here] == [address]
