"""How far a report goes is said by the same people on the screen and by the API."""

import shutil
from pathlib import Path

import pytest

import detente
from detente.model import Handling
from detente.model.account import Role, Visitor
from tests.web import client, sampled

AMBER = Handling.AMBER
CODER = Visitor("Cy", Role.CODER, AMBER)
REVIEWER = Visitor("Rea", Role.REVIEWER, AMBER)


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = sampled(tmp_path_factory.mktemp("labels") / "talks.detente")
    with detente.open(path, who="Cy") as dossier:
        dossier.mark("2", {"handling": "TLP:GREEN"})
    return path


@pytest.mark.parametrize("by", ["screen", "api"])
@pytest.mark.parametrize(
    ("visitor", "fields", "status"),
    [
        (CODER, {"handling": "TLP:AMBER"}, 200),
        (CODER, {"handling": "TLP:CLEAR"}, 403),
        (CODER, {"handling": "clear", "outlet": "Wire"}, 403),
        (CODER, {"handling": "TLP:RED"}, 422),
        (CODER, {"handling": "red"}, 422),
        (CODER, {"embargo": "2999-01-01"}, 422),
        (CODER, {"outlet": "Wire"}, 200),
        (REVIEWER, {"handling": "TLP:CLEAR"}, 200),
        (REVIEWER, {"handling": "amber+strict"}, 422),
    ],
)
def test_who_says_how_far_a_report_goes(
    labelled: Path, tmp_path: Path, by: str, visitor: Visitor, fields: dict[str, str], status: int
) -> None:
    path = Path(shutil.copy(labelled, tmp_path / "own.detente"))
    with client(path, visitor) as web:
        if by == "api":
            answer = web.patch("/api/v1/documents/2", json={"fields": fields})
        else:
            answer = web.post("/inbox/2/mark", data=fields, headers={"HX-Request": "true"})
        assert answer.status_code == status
        kept = web.get("/api/v1/documents/2").json()["handling"]
    assert (kept == "TLP:GREEN") is (status != 200 or "handling" not in fields)


def test_a_coder_takes_back_no_label_even_its_own(labelled: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(labelled, tmp_path / "own.detente"))
    with detente.open(path) as dossier:
        event = dossier.log(limit=1)[0].event.number
    with client(path, CODER) as web:
        assert web.post("/undo", data={"event": event}).status_code == 403
        assert web.post("/api/v1/undo", json={"event": event}).status_code == 403
        web.post("/read/2/undo")
        assert web.get("/api/v1/documents/2").json()["handling"] == "TLP:GREEN"
    with client(path, REVIEWER) as web:
        assert web.post("/api/v1/undo", json={"event": event}).status_code == 200
        assert web.get("/api/v1/documents/2").json()["handling"] == "TLP:CLEAR"
