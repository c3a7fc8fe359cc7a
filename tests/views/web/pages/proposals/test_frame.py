"""Every page about proposals has the others beside it."""

import pytest
from fastapi.testclient import TestClient

from detente.views.web.pages.proposals.frame import TABS


@pytest.mark.parametrize("tab", TABS)
def test_each_tab_is_a_page_that_names_itself(web: TestClient, tab: tuple[str, str]) -> None:
    page = web.get(tab[0])
    assert page.status_code == 200
    assert f'<a href="{tab[0]}" aria-current="page">{tab[1]}</a>' in page.text


def test_filters_go_along_to_the_other_pages(web: TestClient) -> None:
    page = web.get("/proposals/stakes?issue=ceasefire").text
    assert 'href="/proposals/awaiting?issue=ceasefire"' in page
