from fastapi.testclient import TestClient

from detente.views.web.pages.positions.tabs import TABS


def test_every_tab_leads_to_a_page_that_says_where_one_is(web: TestClient) -> None:
    for tab in TABS:
        page = web.get(f"/positions{tab.path}")
        assert page.status_code == 200, tab
        assert page.text.count('<a href="/positions' + tab.path + '" aria-current="page">') == 1
