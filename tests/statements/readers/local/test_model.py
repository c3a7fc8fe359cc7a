import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from detente.errors import MissingModel
from detente.statements.readers.local import model
from detente.statements.readers.local.choosing import Chooser, Pointed
from detente.statements.readers.local.confidence import signs
from detente.statements.readers.local.features import FEATURES
from detente.statements.readers.local.finding import Marks
from detente.statements.readers.local.heads import CLASSES, POINTERS, softmax
from detente.statements.readers.local.model import load
from detente.statements.readers.local.network import TAGS
from tests.statements.readers.local.making import TINY, bare, found, text

POINTED = Pointed(0, 1, "Russia", 0.6, 0.2, "demand")
FILES = ("encoder.onnx", "heads.npz", "tokenizer.json")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "copied"))


def test_a_model_is_loaded_once() -> None:
    assert load(TINY) is load(TINY)


def test_separators_marks_and_calibration_are_those_of_the_files() -> None:
    told = load(TINY)
    assert told.separators == (
        told.tokenizer.token_to_id("[CLS]"), told.tokenizer.token_to_id("[SEP]"),
    )  # fmt: skip
    assert 0 not in told.separators
    assert told.marks == Marks(target=0.4, chain=0.9, condition=0.9)
    assert len(told.calibration.weights) == len(signs(found()))
    assert len(told.ranking) == len(Chooser(text("x"), "", [POINTED]).matrix(0)[0])


def test_the_encoder_gives_a_vector_and_logits_for_each_piece_on_one_thread() -> None:
    encode = load(TINY).encode
    hidden, tags = encode(bare(17))
    assert hidden.shape == (17, 24)
    assert tags.shape == (17, 3 * len(TAGS) + 8)
    options = encode.session.get_session_options()
    assert options.intra_op_num_threads == options.inter_op_num_threads == 1


def test_an_encoding_does_not_change_from_call_to_call() -> None:
    encode = load(TINY).encode
    for one, two in zip(encode(bare(40)), encode(bare(40)), strict=True):
        assert (one == two).all()


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_was_altered_is_named_with_the_remedy(copied: Path, name: str) -> None:
    with (copied / name).open("ab") as file:
        file.write(b" ")
    with pytest.raises(MissingModel, match=name) as fault:
        load(copied)
    assert "--reader rules" in fault.value.remedy


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_not_there_is_named(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(MissingModel, match=name):
        load(copied)


def test_a_folder_without_a_config_holds_no_model(copied: Path) -> None:
    (copied / "config.json").unlink()
    with pytest.raises(MissingModel, match="is not there or not whole"):
        load(copied)


def test_whole_numbers_are_scaled_row_by_row(tmp_path: Path) -> None:
    whole = np.array([[127, -127], [1, 0]], dtype=np.int8)
    scale = np.array([[0.5], [2.0]], dtype=np.float32)
    plain = np.array([1.5], dtype=np.float32)
    kept: dict[str, Any] = {"a": whole, "a.scale": scale, "b": plain}
    np.savez(tmp_path / "heads.npz", **kept)
    told = model._weights(tmp_path / "heads.npz")
    assert told["a"].tolist() == [[63.5, -63.5], [2.0, 0.0]]
    assert told["b"].tolist() == [1.5]
    assert set(told) == {"a", "b"}


def test_config_names_every_file_of_the_tiny_model() -> None:
    told = json.loads((TINY / "config.json").read_text())
    assert sorted(told["sha256"]) == sorted(FILES)
    assert sum(f.stat().st_size for f in TINY.iterdir()) < 400_000


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """What torch made of the tiny network before it was exported; see training/local/tiny.py."""
    with np.load(TINY.with_name("tiny_told.npz")) as kept:
        return dict(kept)


def test_the_exported_encoder_tells_what_torch_told(told: dict[str, Any]) -> None:
    given = {name: told[name][0].astype(np.int32) for name in ("ids", *FEATURES)}
    pieces = replace(bare(len(given["ids"])), **given)
    for name, value in zip(("hidden", "tags"), load(TINY).encode(pieces), strict=True):
        want = told[name][0]
        assert np.corrcoef(value.ravel(), want.ravel())[0, 1] > 0.99
        assert np.abs(value - want).mean() < 0.1 * np.abs(want).mean()


@pytest.mark.parametrize("kind", POINTERS)
def test_the_heads_tell_what_torch_told(kind: str, told: dict[str, Any]) -> None:
    heads, hidden, spans = load(TINY).heads, told["hidden"][0], told["spans"]
    pooled = heads.pooled(hidden, kind, spans)
    np.testing.assert_allclose(pooled, told[f"{kind} pooled"], atol=0.05)
    classes = np.concatenate(list(heads.classes(pooled, kind).values()), -1)
    at, want = 0, []
    for count in CLASSES[kind].values():
        want.append(softmax(told[f"{kind} classes"][:, at : at + count]))
        at += count
    np.testing.assert_allclose(classes, np.concatenate(want, -1), atol=0.02)
    points = heads.scores(hidden, pooled, kind, spans)
    for i, name in enumerate(POINTERS[kind]):
        np.testing.assert_allclose(points[name], told[f"{kind} points"][:, i], atol=0.3)
