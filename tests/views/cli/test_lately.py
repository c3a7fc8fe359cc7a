from datetime import date

import pytest

from detente.views.cli.lately import lately
from detente.workspace.dossier import Dossier
from detente.workspace.lookup import framing
from detente.workspace.lookup.framing import Question
from tests.workspace.moves import bargain


def test_what_was_left_out_is_said_with_how_to_look_further_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with bargain() as record:
        talks = Dossier(record)
        assert lately(talks, Question()) == ""
        monkeypatch.setattr(framing, "AT_ONCE", 2)
        told = lately(talks, Question())
        assert "6 March 2025" in told
        assert "--since" in told
        assert lately(talks, Question(since=date(2025, 3, 1))) == ""
