"""Reports that wait are listed; a report is shown with its marks, also without scripts."""

import re
from html import unescape
from pathlib import Path

import pytest

import detente
from tests.views.web.pages.read.dossiers import MOVES, TEXT, twelve
from tests.web import client


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return twelve(tmp_path_factory.mktemp("read") / "twelve.detente")


def ids(path: Path) -> list[str]:
    with detente.open(path) as talks:
        found = [(e.item.span.start, e.id) for e in talks.statements()]
    return [key for _, key in sorted(found)]


def test_the_list_leads_to_the_report_that_waits(dossier: Path) -> None:
    with client(dossier) as asked:
        page = asked.get("/read")
        assert page.status_code == 200
        assert "0 of 12 checked" in page.text
        onward = asked.get("/read/next", follow_redirects=False)
    assert onward.headers["location"] == "/read/2"


def test_every_statement_is_marked_in_the_text_as_it_reads(dossier: Path) -> None:
    with client(dossier) as asked:
        page = asked.get("/read/2").text
    article = re.search(r"<article.*?</article>", page, re.S)
    assert article is not None
    said = re.findall(r'<(?:p|h1) id="p\d+"[^>]*>(.*?)</(?:p|h1)>', article[0], re.S)
    assert "".join(unescape(re.sub(r"<[^>]+>", "", part)) for part in said) == TEXT
    for words, *_ in MOVES:
        assert f">{words}</mark>" in page
    assert page.count('<li id="s') == len(MOVES)
    assert page.count('aria-current="true"') == 1


def test_a_permalink_leads_to_the_item_in_its_report(dossier: Path) -> None:
    key = ids(dossier)[4]
    with client(dossier) as asked:
        onward = asked.get(f"/items/{key[:9]}", follow_redirects=False)
        assert onward.headers["location"] == f"/read/2?at={key}#{key}"
        page = asked.get(onward.headers["location"]).text
    assert re.search(rf'<li id="{key}" class="card suggested now"', page)


def test_what_is_not_there_is_told(dossier: Path) -> None:
    with client(dossier) as asked:
        assert asked.get("/read/999").status_code == 404
        assert asked.get("/items/s12345678").status_code == 404
        assert asked.get("/read?page=9").status_code == 200


def test_an_empty_dossier_says_what_to_do_next(tmp_path: Path) -> None:
    detente.new(tmp_path / "empty.detente").close()
    with client(tmp_path / "empty.detente") as asked:
        assert "Bring in reports" in asked.get("/read").text
        assert asked.get("/read/next", follow_redirects=False).headers["location"] == "/read"
