from fastapi.testclient import TestClient

from detente.views.web.pages.review.tabs import TABS


def test_every_tab_opens_and_marks_itself(asked: TestClient) -> None:
    for tab in TABS:
        page = asked.get(tab.path)
        assert page.status_code == 200, tab
        assert f'<a href="{tab.path}" aria-current="page">{tab.title}</a>' in page.text
