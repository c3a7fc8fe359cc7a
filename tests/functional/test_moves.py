import json
from pathlib import Path

from tests.functional.running import detente

SAMPLES = Path(__file__).parents[2] / "src/detente/samples"
REPORTS = ("2025-04-20-wire-easter.txt", "2025-05-16-wire-istanbul-talks.txt")


def test_reports_are_added_and_it_is_told_what_moved_and_what_clashes(tmp_path: Path) -> None:
    name = str(tmp_path / "talks.detente")
    detente("new", name)
    reports = [str(SAMPLES / report) for report in REPORTS]
    added = detente("add", "-d", name, *reports, DETENTE_READER="rules")
    assert added.returncode == 0, added.stderr
    told = detente("changes", "-d", name, "--since", "2025-05-01", "--json")
    moves = [json.loads(line) for line in told.stdout.splitlines()]
    assert {m["on"] for m in moves} == {"2025-05-16"}
    together = {m["party"] for m in moves if m["reason"].startswith("agreed together")}
    assert {"Russia", "Ukraine"} <= together
    for move in moves[:2]:
        shown = detente("show", "-d", name, move["items"][0])
        assert shown.returncode == 0
        assert shown.stdout
    clashes = [
        json.loads(line)
        for line in detente("contradictions", "-d", name, "--json").stdout.splitlines()
    ]
    assert ["between sides", ["Russia", "Ukraine"]] in [[c["kind"], c["parties"]] for c in clashes]
    assert detente("changes", "-d", name, "--since", "last-look", "--json").stdout
    assert not detente("changes", "-d", name, "--since", "last-look", "--json").stdout
