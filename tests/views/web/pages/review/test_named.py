from fastapi.testclient import TestClient

from tests.views.web.pages.review.coded import BORYS


def test_the_log_names_what_was_judged_in_words(asked: TestClient) -> None:
    page = asked.get("/review/log", params={"who": BORYS, "kind": "judgements"}).text
    deeds = page.split('class="deed"')[1:]
    links = [d.split('<a href="/items/')[1].split("</a>")[0] for d in deeds]
    assert links
    for link in links:
        key, _, words = link.partition('"')
        assert key[:9] not in words
        assert " · " in words
