"""The lanes and the list, and one proposal whole."""

import re

from fastapi.testclient import TestClient


def test_the_list_tells_what_the_lanes_draw(web: TestClient) -> None:
    page = web.get("/proposals").text
    assert "accepted if" in page
    assert '<svg class="chart"' in page
    listed = set(re.findall(r'<h3 class="serif"><a href="/proposals/(p\w+)"', page))
    drawn = set(re.findall(r'<a class="mark \w+[^"]*" href="/proposals/(p\w+)"', page))
    assert drawn
    assert drawn <= listed
    assert " style=" not in page


def test_filters_narrow_and_an_empty_list_says_what_to_do(web: TestClient) -> None:
    narrowed = web.get("/proposals?issue=ceasefire&party=Finland").text
    assert "by <strong>Finland</strong>" in narrowed
    assert "leave out a filter" in web.get("/proposals?at=1999-01-01").text
    assert web.get("/proposals?party=Nobody").status_code == 422


def test_one_proposal_tells_why_an_answer_is_its(web: TestClient) -> None:
    keys = re.findall(r'href="/proposals/(p\w+)"', web.get("/proposals").text)
    pages = [web.get(f"/proposals/{key}").text for key in dict.fromkeys(keys)]
    assert any("held to be an answer to it" in page for page in pages)
    assert all("How it is told" in page for page in pages)
    assert web.get("/proposals/p00000000").status_code == 404
