from pathlib import Path

from fastapi.testclient import TestClient

import detente
from detente.views.web.pages.positions.spells import most_told, spells


def test_the_table_has_every_spell_and_the_chart_the_same(web: TestClient, talks: Path) -> None:
    with detente.open(talks) as dossier:
        found = spells(dossier.glimpses_of("Ukraine"))
    page = web.get("/positions/course?party=Ukraine").text
    spec = web.get("/positions/course.json?party=Ukraine").json()
    bars = [b for panel in spec["vconcat"] for b in panel["layer"][0]["data"]["values"]]
    assert page.count("/items/") == len(found) > 0
    assert len(bars) == len(most_told(found))


def test_it_leads_to_the_page_of_the_party(web: TestClient) -> None:
    assert 'href="/actors/Ukraine"' in web.get("/positions/course?party=Ukraine").text


def test_the_most_told_party_is_shown_where_none_is_asked_for(web: TestClient, talks: Path) -> None:
    with detente.open(talks) as dossier:
        first = dossier.positions().parties[0]
    page = web.get("/positions/course").text
    assert f'<option value="{first}" selected>' in page
    assert web.get("/positions/course.json").json()["$schema"]


def test_a_party_without_positions_has_no_chart(web: TestClient) -> None:
    assert web.get("/positions/course.json?party=Nowhereland").json() == {}


def test_dark_and_narrow_charts_differ(web: TestClient) -> None:
    address = "/positions/course.json?party=Ukraine"
    plain, dark = web.get(address).text, web.get(f"{address}&dark=1").text
    assert plain != dark
    assert web.get(f"{address}&narrow=1").json()["vconcat"][0]["width"] == 190
