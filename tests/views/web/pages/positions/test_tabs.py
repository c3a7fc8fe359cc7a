from fastapi.testclient import TestClient

from detente.views.web.pages.positions.tabs import TABS


def test_every_tab_leads_to_a_page_that_says_where_one_is(web: TestClient) -> None:
    for tab in TABS:
        page = web.get(f"/positions{tab.path}")
        assert page.status_code == 200, tab
        assert page.text.count('<a href="/positions' + tab.path + '" aria-current="page">') == 1


def test_what_is_loaded_later_is_a_page_where_no_script_asks(web: TestClient) -> None:
    for path in ("networks/ties", "ranges/terms", "changes/moves", "contradictions/list"):
        alone = web.get(f"/positions/{path}").text
        part = web.get(f"/positions/{path}", headers={"HX-Request": "true"}).text
        assert alone.startswith("<!doctype html>"), path
        assert 'aria-current="page"' in alone
        assert "<html" not in part
        assert part.strip() in alone
