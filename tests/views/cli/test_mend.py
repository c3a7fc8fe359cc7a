from pathlib import Path

import pytest

from detente.record import open_record
from tests.factory import document
from tests.views.cli.talking import Made, made_in, run
from tests.workspace.talks import DEMAND, bring


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    return made_in(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["alias", "envoys", "Moscow"], "“envoys” now stands for Russia"),
        (
            ["alias", "envoys", "River League", "--new-party"],
            "“envoys” now stands for River League",
        ),
        (["alias", "--source", "Jo Doe", "Source 7"], "source “Jo Doe” is now kept as “Source 7”"),
        (["merge", "Belarus", "Moscow"], "Belarus now counts as Russia"),
        (["mark", "2", "handling=amber"], "set report 2 right, handling=TLP:AMBER"),
        (
            ["grade", "Sample Wire", "b", "--why", "steady", "--since", "2025-01-01"],
            "graded source “Sample Wire” B: usually reliable",
        ),
    ],
)
def test_each_tells_what_it_did(made: Made, arguments: list[str], line: str) -> None:
    assert run(*arguments).stdout == f"{line} (event 4); detente undo 4 takes it back\n"


def test_a_date_set_right_tells_how_the_statements_follow(made: Made) -> None:
    told = run("mark", "2", "published=2025-03-01").stdout.splitlines()
    assert told[1:] == ["detente reread 2 dates what is said in it by that"]


def test_a_claim_is_graded(made: Made) -> None:
    key = made[1][DEMAND]
    told = run("grade", key, "2", "--why", "fits").stdout
    assert told.startswith(f"graded {key[:9]} 2: probably true (event 4)")
    assert run("grade", key, "1", "--why", "sure").exit_code == 1
    assert run("grade", key, "7", "--why", "sure").exit_code == 1
    assert run("grade", key, "2").exit_code == 2


def test_a_translation_keeps_its_own_outlet_and_date(made: Made) -> None:
    with open_record(made[0], "Ann") as record:
        number = bring(record, document("An example.", id="f" * 16), (), 2)
    told = run("mark", "2", "outlet=Sample Post", "handling=red").stdout.splitlines()
    assert told[1:] == [
        f"its translation {number} keeps its own: detente mark {number} outlet='Sample Post'"
    ]
    assert len(run("mark", "2", "title=Else").stdout.splitlines()) == 1
