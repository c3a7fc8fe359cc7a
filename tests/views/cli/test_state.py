from pathlib import Path

import pytest

from tests.views.cli.talking import made_in, run


def test_what_was_missed_is_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_in(tmp_path, monkeypatch)
    quiet = ["party=Kremlin", "act=defer", "issue=alliance"]
    told = run("state", "2", 'The Kremlin "has no comment"', *quiet).stdout
    assert told.startswith("added s")
    assert "(Russia · " in told
    assert told.endswith("event 4); detente undo 4 takes it back\n")
    again = run("state", "2", "The Kremlin “has no comment”", *quiet)
    assert again.exit_code == 1
    gap = run("state", "2", "no comment", "kind=answer", "subject=Russia", "issue=alliance")
    assert gap.stdout.startswith("added u")
    assert run("state", "2", "no comment").exit_code == 2
