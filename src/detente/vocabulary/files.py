"""The YAML and CSV files of the vocabulary, read fast."""

import csv
from pathlib import Path
from typing import Any

import yaml

from detente.errors import VocabularyError

__all__ = ["FOLDER", "LOADER", "read_table", "read_yaml"]

FOLDER = Path(__file__).parent
"""Where the vocabulary's files lie."""
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast one where it is built in; both are safe."""


def read_yaml(name: str, folder: Path = FOLDER) -> Any:
    """The content of a YAML file, its shape as its schema tells.

    Raises:
        VocabularyError: The file is missing or no YAML.
    """
    text = _text(name, folder)
    try:
        return yaml.load(text, Loader=LOADER)  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        raise VocabularyError(
            f"the vocabulary file {name} is no YAML: {' '.join(str(error).split())}",
            "run python -m detente.vocabulary.check",
        ) from error


def read_table(name: str, folder: Path = FOLDER) -> list[list[str]]:
    """The rows of a CSV file below its header.

    Raises:
        VocabularyError: The file is missing.
    """
    return list(csv.reader(_text(name, folder).splitlines()))[1:]


def _text(name: str, folder: Path) -> str:
    try:
        return (folder / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise VocabularyError(
            f"the vocabulary file {name} cannot be read: {error}", "install Detente again"
        ) from error
