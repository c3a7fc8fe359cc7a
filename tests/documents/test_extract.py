from dataclasses import FrozenInstanceError

import pytest

from detente.documents.extract import Extract, Extracted
from detente.model import Completeness


def test_what_is_not_told_is_empty() -> None:
    extract = Extract("words")
    assert (extract.title, extract.outlet, extract.published) == ("", "", None)
    assert extract.completeness is Completeness.WHOLE
    assert Extracted((extract,)).failures == ()


def test_an_extract_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Extract("words").text = "other"  # type: ignore[misc]
