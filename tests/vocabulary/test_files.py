from pathlib import Path

import pytest

from detente.errors import VocabularyError
from detente.vocabulary.files import read_table, read_yaml


def test_a_missing_file_is_told_with_its_remedy() -> None:
    with pytest.raises(VocabularyError, match=r"nothing\.yaml") as caught:
        read_yaml("nothing.yaml")
    assert "install Detente again" in caught.value.remedy


def test_a_table_comes_without_its_header(tmp_path: Path) -> None:
    (tmp_path / "few.csv").write_text('name,office\n"King, the",monarch\n', encoding="utf-8")
    assert read_table("few.csv", tmp_path) == [["King, the", "monarch"]]


def test_a_file_that_is_no_yaml_names_the_check(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("government: [", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"bad\.yaml is no YAML") as caught:
        read_yaml("bad.yaml", tmp_path)
    assert "detente.vocabulary.check" in caught.value.remedy


def test_bytes_that_are_no_text_are_a_fault_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(VocabularyError):
        read_yaml("bad.yaml", tmp_path)
