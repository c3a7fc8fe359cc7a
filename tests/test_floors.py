"""The floors hold, and cannot be lowered unseen."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from detente.workspace.evaluating.measuring import Measuring
from tests import floors as case
from tests.floors import Corpus, Floors, Key, anew, corpus_sha256, draw, history, lowered, too_low

CORE: Key = ("rules", "dev", "core")
FIND: Key = ("rules", "dev", "find")
DEV = {"dev": Corpus("statements", "gold/dev", 0, "")}


def floors(core: float, why: str = "", **more: float) -> Floors:
    found = {("rules", "dev", name): floor for name, floor in more.items()}
    return Floors(DEV, {CORE: core, **found}, {CORE: why} if why else {})


def test_floors_are_kept_as_they_are_read() -> None:
    told = floors(40.0, "another guideline", find=60.0)
    assert Floors.of(str(told)) == told
    assert '"rules dev core": "another guideline"' in str(told)


def test_the_floors_of_this_repository_can_be_read() -> None:
    told = Floors.of(case.FILE.read_text("utf-8"))
    assert {corpus.kind for corpus in told.corpora.values()} == set(case.FIGURES)
    assert {corpus for _, corpus, _ in told.floors} == set(told.corpora)
    assert all(len(corpus.sha256) == 64 for corpus in told.corpora.values())
    assert set(told.reasons) <= set(told.floors)


def test_a_figure_below_its_floor_is_told() -> None:
    assert list(too_low(floors(40.0), {CORE: 40.0, FIND: 3.0})) == []
    (fault,) = too_low(floors(40.0), {CORE: 39.9})
    assert fault == "rules dev core: 39.9 is below its floor of 40.0"
    assert list(too_low(floors(40.0), {CORE: None}))


def test_a_floor_that_rises_needs_no_reason() -> None:
    assert list(lowered(floors(41.0, find=60.0), [floors(40.0)])) == []
    assert list(lowered(floors(40.0), [])) == []


def test_a_floor_that_falls_needs_a_reason() -> None:
    (fault,) = lowered(floors(39.0), [floors(40.0)])
    assert "was 40.0, is 39.0, and `reasons` does not tell why" in fault
    assert list(lowered(floors(39.0, "the gold was mended"), [floors(40.0)])) == []


def test_a_floor_that_fell_needs_its_reason_for_good() -> None:
    versions = [floors(39.0), floors(40.0)]
    assert list(lowered(floors(39.0), versions))
    assert list(lowered(floors(39.0, "the gold was mended"), versions)) == []


def test_a_floor_that_falls_again_needs_another_reason() -> None:
    versions = [floors(39.0, "the gold was mended"), floors(40.0)]
    (fault,) = lowered(floors(38.0, "the gold was mended"), versions)
    assert "falls again, from 39.0 to 38.0" in fault
    assert list(lowered(floors(38.0, "the parser was changed"), versions)) == []


def test_a_floor_cannot_be_taken_away() -> None:
    (fault,) = lowered(floors(40.0), [floors(40.0, find=60.0)])
    assert "rules dev find: its floor of 60.0 is gone" in fault


def test_floors_rise_to_what_is_measured_less_some_slack() -> None:
    told = anew(floors(40.0), {CORE: 45.0, FIND: 61.24, ("rules", "dev", "full"): None}, "")
    assert told.floors == {CORE: 44.5, FIND: 60.7}


def test_floors_fall_only_for_a_reason() -> None:
    assert anew(floors(40.0), {CORE: 39.0}, "").floors == {CORE: 40.0}
    told = anew(floors(40.0), {CORE: 39.0}, "the gold was mended")
    assert (told.floors, told.reasons) == ({CORE: 38.5}, {CORE: "the gold was mended"})


def test_what_is_within_the_slack_is_left() -> None:
    told = anew(floors(40.0), {CORE: 40.2}, "the gold was mended")
    assert (told.floors, told.reasons) == ({CORE: 40.0}, {})


def test_a_hash_tells_files_names_and_folders_apart(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text(name)
    folder, one, other = (corpus_sha256(tmp_path / name) for name in (".", "a", "b"))
    assert len({folder, one, other, corpus_sha256(tmp_path / "a", tmp_path / "b")}) == 3
    (tmp_path / "b").write_text("c")
    assert corpus_sha256(tmp_path) != folder


def test_a_sample_is_the_same_each_time(tmp_path: Path) -> None:
    gold, lines = tmp_path / "gold", tmp_path / "gold.jsonl"
    gold.mkdir()
    for name in "abcdef":
        (gold / f"{name}.json").write_text(name)
        (gold / f"{name}.txt").write_text(name)
    lines.write_text("".join(f"{name}\n" for name in "abcdef"))
    assert draw(gold, 0, tmp_path / "all") == gold
    drawn = [sorted(p.name for p in draw(gold, 3, tmp_path / n).iterdir()) for n in ("x", "y")]
    assert drawn[0] == drawn[1]
    assert [name[-4:] for name in drawn[0]] == ["json", ".txt"] * 3
    assert len(set(draw(lines, 3, tmp_path / "z").read_text().split())) == 3


def git(folder: Path, *told: str) -> None:
    who = ["-c", "user.name=ann", "-c", "user.email=ann@example.org"]
    subprocess.run(["git", *who, *told], cwd=folder, check=True, capture_output=True)


def test_the_versions_are_those_that_git_keeps(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    file.write_text(str(floors(40.0)))
    assert history(file) == []
    git(tmp_path, "init")
    for height in (40.0, 41.0):
        file.write_text(str(floors(height)))
        git(tmp_path, "add", "floors.json")
        git(tmp_path, "commit", "--no-verify", "--message", f"{height}")
    file.write_text(str(floors(3.0)))
    assert history(file) == [floors(41.0), floors(40.0)]


@pytest.fixture
def shared_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Development data of one file, whose reader reaches 40 points."""

    def measured(gold: Path, texts: Path | None, how: Measuring) -> dict[str, float | None]:
        assert (gold.name, texts, how.reader) == ("dev", None, "rules")
        return {"core": 40.0}

    gold = tmp_path / "shared" / "gold" / "dev"
    gold.mkdir(parents=True)
    (gold / "a.json").write_text("{}")
    corpora = {"dev": replace(DEV["dev"], sha256=corpus_sha256(gold))}
    (tmp_path / "floors.json").write_text(str(replace(floors(39.0), corpora=corpora)))
    monkeypatch.setattr(case, "FILE", tmp_path / "floors.json")
    monkeypatch.setitem(case.FIGURES, "statements", measured)
    return gold.parents[1]


def told(file: Path) -> Any:
    return json.loads(file.read_text())


def test_floors_that_hold_pass(shared_here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert case.main(["--shared", str(shared_here)]) == 0
    assert capsys.readouterr().out == "1 figures of rules measured\n"


def test_a_figure_that_fell_fails(shared_here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case.FILE.write_text(case.FILE.read_text().replace("39.0", "41.0"))
    assert case.main(["--shared", str(shared_here)]) == 1
    assert "rules dev core: 40.0 is below its floor of 41.0" in capsys.readouterr().err
    assert case.main(["--shared", str(shared_here), "--write"]) == 1
    assert case.main(["--shared", str(shared_here), "--write", "--reason", "mended"]) == 0
    assert told(case.FILE)["reasons"] == {"rules dev core": "mended"}
    assert case.main(["--shared", str(shared_here)]) == 0


def test_another_corpus_fails_until_floors_are_set_anew(
    shared_here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shared_here / "gold" / "dev" / "b.json").write_text("{}")
    assert case.main(["--shared", str(shared_here)]) == 1
    assert "dev: not the corpus that its floors were measured on" in capsys.readouterr().err
    assert case.main(["--shared", str(shared_here), "--write"]) == 0
    assert told(case.FILE)["floors"] == {"rules": {"dev": {"core": 39.5}}}
    assert case.main(["--shared", str(shared_here)]) == 0


def test_without_the_development_data_nothing_is_measured(
    shared_here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert case.main(["--shared", str(shared_here / "none")]) == 0
    assert "nothing was measured" in capsys.readouterr().out


def test_what_keeps_a_reader_from_being_measured_is_told(
    shared_here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(case.FIGURES, "statements", case._statements)
    assert case.main(["--shared", str(shared_here), "--reader", "nobody"]) == 1
    assert "floors: no" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.shared
def test_every_corpus_can_be_measured(shared: Path) -> None:
    told = Floors.of(case.FILE.read_text("utf-8"))
    small = {name: replace(c, sample=2) for name, c in told.corpora.items() if c.kind != "acts"}
    measured = case.measure(replace(told, corpora=small), shared, ["rules"], 1)
    names = {key for key in told.floors if key[0] == "rules" and key[1] in small}
    assert set(measured) == names
