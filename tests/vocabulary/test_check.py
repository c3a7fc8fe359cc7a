import shutil
from pathlib import Path

import pytest

from detente.vocabulary import check
from detente.vocabulary.files import FOLDER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the vocabulary's files that a test may break."""
    target = tmp_path / "vocabulary"
    shutil.copytree(FOLDER, target, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return target


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_vocabulary_has_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main() == 0
    assert capsys.readouterr().out == "0 faults in the vocabulary\n"


def test_a_key_that_stands_twice_is_found(folder: Path) -> None:
    edit(folder / "acts.yaml", "  label: denial\n", "  label: denial\n  label: refusal\n")
    assert [(f.file, f.entry) for f in check.faults(folder)] == [("acts.yaml", "deny > label")]


def test_a_shape_that_the_schema_forbids_is_found(folder: Path) -> None:
    edit(folder / "parties" / "states.yaml", "iso3: UKR", "iso3: Ukr")
    edit(folder / "issues.yaml", "label: ceasefire", "name: ceasefire")
    found = {(f.file, f.entry) for f in check.faults(folder)}
    assert found == {("parties/states.yaml", "Ukraine > iso3"), ("issues.yaml", "ceasefire")}


def test_a_file_that_is_no_yaml_is_told(folder: Path) -> None:
    (folder / "roles.yaml").write_text("government: [", encoding="utf-8")
    (fault,) = check.faults(folder)
    assert fault.file == "roles.yaml"
    assert fault.message.startswith("no YAML")


def test_faults_are_printed_and_end_with_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder / "acts.yaml", "stance: denies", "stance: none")
    found = check.faults(folder)
    monkeypatch.setattr(check, "faults", lambda: found)
    assert check.main() == 1
    assert "acts.yaml: deny > stance" in capsys.readouterr().err
