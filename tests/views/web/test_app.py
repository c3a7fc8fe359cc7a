from pathlib import Path

import pytest

from tests.web import client, sampled


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sampled(tmp_path_factory.mktemp("web") / "talks.detente")


def test_the_workbench_opens_on_the_inbox(dossier: Path) -> None:
    with client(dossier) as asked:
        answer = asked.get("/", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/inbox")


def test_own_files_are_there(dossier: Path) -> None:
    with client(dossier) as asked:
        for path in ("css/workbench.css", "brief/brief.css", "states.css", "js/workbench.js"):
            assert asked.get(f"/static/{path}").status_code == 200, path


def test_what_is_not_there_is_told_with_the_way_back(dossier: Path) -> None:
    with client(dossier) as asked:
        answer = asked.get("/nowhere")
    assert answer.status_code == 404
    assert "Back to the inbox" in answer.text
