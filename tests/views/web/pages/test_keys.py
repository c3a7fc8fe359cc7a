"""All keys are listed where they can be chosen anew, and in the help of every page."""

from pathlib import Path

import detente
from detente.views.web.keys import ACTIONS
from tests.web import client


def test_every_key_is_listed_and_can_be_set(tmp_path: Path) -> None:
    detente.new(tmp_path / "empty.detente").close()
    with client(tmp_path / "empty.detente") as asked:
        page = asked.get("/keys").text
        other = asked.get("/read").text
    for action in ACTIONS:
        assert f'data-remap="{action.name}"' in page
        assert f'data-action="{action.name}"' in other
