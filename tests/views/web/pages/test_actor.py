"""A party whole: positions, persons, names mended at once and taken back."""

import re
from pathlib import Path

import pytest

from detente.model import Certainty, Stand, State
from detente.model.account import Role
from detente.views.web.pages.actor import stands
from tests.factory import moment
from tests.views.web.pages.made import copied, team
from tests.web import client


def test_a_state_is_told_with_words_and_since_when() -> None:
    told = Stand(State.WANTS, 2, Certainty.CERTAIN, moment(), moment(), "s1", "a truce", True)
    one = stands("ceasefire", "ceasefire", told)
    assert (one.look.word, one.words) == ("wants", "“a truce”")
    assert one.remarks == "since 13 March 2025 · 2 items · ✓ checked"


def test_a_party_is_found_by_any_name_with_all_that_is_told(talks: Path) -> None:
    with client(talks) as web:
        page = web.get("/actors/Kyiv").text
        assert "<h1><bdi>Ukraine</bdi></h1>" in page
        assert 'href="/positions/cell?party=Ukraine&amp;issue=ceasefire"' in page
        assert "Volodymyr Zelen" in page
        assert "What others say" in page
        assert 'href="/actors/Ukraine"' in web.get("/actors").text


@pytest.mark.parametrize("name", ["Nobody at all", "UNKNOWN", "Rusia", "<i>x</i>"])
def test_a_party_that_is_none_is_not_there_and_the_page_tells_what_to_do(
    talks: Path, name: str
) -> None:
    with client(talks) as web:
        answer = web.get(f"/actors/{_quoted(name)}")
        assert answer.status_code == 404
        assert "No party is called so" in answer.text
        assert 'href="/actors"' in answer.text
        assert "<i>" not in answer.text
        assert ("did you mean Russia" in answer.text) == (name == "Rusia")
        search = re.search(r'href="(/search[^"]*)"', answer.text)
        assert search
        assert web.get(search[1]).status_code == 200


@pytest.mark.parametrize("name", ["روسيا الاتحادية", "Кремль и Ко", "A/B ? # & <i>"])
def test_a_name_is_used_at_once_and_taken_back(talks: Path, tmp_path: Path, name: str) -> None:
    with copied(talks, tmp_path) as web:
        page = web.post("/names/alias", data={"name": name, "party": "Russia", "why": "so named"})
        assert "stands for" in page.text
        assert "<i>" not in page.text
        assert web.get(f"/actors/{_quoted(name)}").text.count("<h1><bdi>Russia</bdi></h1>") == 1
        event = re.search(r'name="event" value="(\d+)"', page.text)
        assert event
        web.post("/undo", data={"event": event[1], "back": "/actors/Russia"})
        assert web.get(f"/actors/{_quoted(name)}").status_code == 404


def _quoted(name: str) -> str:
    from urllib.parse import quote

    return quote(name, safe="")


def test_parties_are_merged_by_a_reviewer_and_not_by_a_coder(talks: Path, tmp_path: Path) -> None:
    told = {"party": "Finland", "into": "Ukraine", "why": "a test"}
    with team(talks, tmp_path, Role.CODER) as web:
        assert web.post("/names/merge", data=told).status_code == 403
        assert (
            web.post("/names/alias", data={"name": "Suomi", "party": "Finland"}).status_code == 422
        )
    with team(talks, tmp_path, Role.REVIEWER) as web:
        page = web.post("/names/merge", data=told)
        assert "counts as" in page.text
        assert "<h1><bdi>Ukraine</bdi></h1>" in web.get("/actors/Finland").text


def test_an_empty_dossier_says_what_to_do(tmp_path: Path) -> None:
    import detente

    detente.new(tmp_path / "empty.detente", who="Ana").close()
    with client(tmp_path / "empty.detente") as web:
        pages = [web.get(path) for path in (
            "/actors", "/sources", "/proposals", "/proposals/conditions", "/terms", "/search",
            "/proposals/awaiting", "/proposals/commitments", "/proposals/stakes",
            "/proposals/roles", "/actors/Ukraine",
        )]  # fmt: skip
    told = {page.url.path: page.status_code for page in pages}
    assert set(told.values()) == {200} or told["/actors/Ukraine"] == 422
    assert "inbox" in pages[0].text
    assert all('class="none"' in page.text for page in pages[:-1])


def test_links_to_statements_have_words_and_keep_their_id_beside(talks: Path) -> None:
    with client(talks) as web:
        page = web.get("/actors/Kyiv").text
    found = re.findall(r'<a class="id" href="/items/(\w+)" title="(\w+)">(.*?)</a>', page)
    assert found
    assert all(key == told for key, told, _ in found)
    assert {words.partition("<")[0] for _, _, words in found} <= {
        "the statement", *(f"statement {nth}" for nth in range(1, 5)),
    }  # fmt: skip
    assert any("of Ukraine" in words for _, _, words in found), "told apart when read aloud"
