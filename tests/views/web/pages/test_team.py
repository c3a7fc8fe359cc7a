from types import SimpleNamespace
from typing import Any, cast

import pytest

from detente.errors import JudgementError, NotAllowed
from detente.views.web.pages.team import check_same, needs_team


def request(*, team: bool) -> Any:
    state = SimpleNamespace(settings=SimpleNamespace(team=team))
    return cast("Any", SimpleNamespace(app=SimpleNamespace(state=state)))


def test_who_works_alone_has_no_accounts() -> None:
    needs_team(request(team=True))
    with pytest.raises(NotAllowed, match="--team"):
        needs_team(request(team=False))


def test_a_new_password_is_typed_twice() -> None:
    check_same("walnut harbour", "walnut harbour")
    with pytest.raises(JudgementError, match="differ"):
        check_same("walnut harbour", "walnut harbor")
