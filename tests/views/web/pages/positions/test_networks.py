from pathlib import Path

from fastapi.testclient import TestClient
from lxml import etree

import detente
from detente.model.network import NetworkKind, NetworkTie
from detente.views.web.pages.positions.networks import how, tie_words
from detente.workspace.positions.networking import By, Netted


def test_the_table_holds_the_ties_of_the_dossier(web: TestClient, talks: Path) -> None:
    with detente.open(talks) as dossier:
        found = dossier.network(Netted(by=By.ISSUE))
    part = web.get("/positions/networks/ties?by=issue").text
    assert part.count("data-one=") == min(len(found.ties), 80) > 0
    for tie in found.ties[:5]:
        assert f'data-weight="{tie.weight}"' in part


def test_the_file_holds_all_of_them(web: TestClient, talks: Path) -> None:
    with detente.open(talks) as dossier:
        found = dossier.network(Netted(by=By.ISSUE))
    answer = web.get("/positions/networks.graphml?by=issue")
    assert "attachment" in answer.headers["content-disposition"]
    assert len(etree.fromstring(answer.content).findall(".//{*}edge")) == len(found.ties)


def test_subtract_is_what_a_tie_counts_unless_told_otherwise(web: TestClient) -> None:
    assert how().kind is NetworkKind.SUBTRACT
    assert "<option selected>subtract</option>" in web.get("/positions/networks").text
    answer = web.get("/positions/networks/ties?kind=other")
    assert answer.status_code == 422


def test_a_tie_is_told_by_sign_word_and_weight() -> None:
    tie = NetworkTie("Norway", "Peru", -2.0, ("ceasefire", *"abcde"), ("s1",))
    good, word, weight, on = tie_words(tie, NetworkKind.SUBTRACT)
    assert (good, word, weight) == (False, "✕ against", "-2")
    assert on == "ceasefire, “a”, “b”, “c” and 2 more"
    assert tie_words(tie, NetworkKind.CONGRUENCE)[:2] == (True, "● with")


def test_an_issue_on_which_nobody_meets_says_what_to_do(web: TestClient) -> None:
    part = web.get("/positions/networks/ties?issue=ceasefire&since=2100-01-01").text
    assert "leave out a filter" in part
