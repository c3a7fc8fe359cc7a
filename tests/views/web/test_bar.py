"""What the bar tells on every screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from detente.workspace.access.tally import Tallies
from tests.web import client, sampled


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    path = sampled(tmp_path_factory.mktemp("bar") / "t.detente")
    with client(path) as made:
        yield made


def test_the_bar_counts_what_waits_and_what_is_checked(asked: TestClient) -> None:
    page = asked.get("/inbox").text
    assert "t.detente · 0 of" in page
    assert 'aria-label="statements checked"' in page
    assert "reports wait" in page


def test_an_empty_dossier_has_no_bar_to_fill(tmp_path: Path) -> None:
    import detente

    detente.new(tmp_path / "t.detente", who="Ana").close()
    with client(tmp_path / "t.detente") as asked:
        page = asked.get("/inbox").text
    assert "checked</p>" not in page
    assert "Nothing has come in yet" in page


def test_a_part_without_a_bar_counts_nothing(
    asked: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tallies, "of", lambda *_told: pytest.fail("counted for nothing"))
    part = asked.get("/positions/grid", headers={"HX-Request": "true"})
    assert part.status_code == 200
