"""The shipped model, loaded once and checked by its hashes."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from detente.errors import MissingModel
from detente.statements.readers.local.confidence import Calibration
from detente.statements.readers.local.facts import MODEL, facts
from detente.statements.readers.local.features import FEATURES
from detente.statements.readers.local.finding import Marks
from detente.statements.readers.local.heads import Floats, Heads
from detente.statements.readers.local.pieces import Pieces

__all__ = ["Model", "OnnxEncoder", "load"]

FILES = ("encoder.onnx", "heads.npz", "tokenizer.json")


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Everything that a reading needs of a model."""

    encode: "OnnxEncoder"
    heads: Heads
    tokenizer: Tokenizer
    marks: Marks
    calibration: Calibration
    ranking: tuple[float, ...]
    """Weights of the signs by which the party is chosen."""
    separators: tuple[int, int]
    """The ids of the opening and closing separator."""


@dataclass(frozen=True, slots=True, eq=False)
class OnnxEncoder:
    """The encoder as an ONNX graph, on one thread."""

    session: onnxruntime.InferenceSession = field(repr=False)

    def __call__(self, told: Pieces) -> tuple[Floats, Floats]:
        """The vectors and logits of a window."""
        names = ("ids", *FEATURES)
        given = {name: getattr(told, name).astype(np.int64)[None] for name in names}
        hidden, tags = self.session.run(None, given)
        return hidden[0], tags[0]


@cache
def load(folder: Path = MODEL) -> Model:
    """The model of a folder; raises MissingModel where it is not whole."""
    told = facts(folder)
    for name in FILES:
        file = folder / name
        if not told or not file.exists() or _digest(file) != told.get("sha256", {}).get(name):
            raise MissingModel(
                f"the trained model {folder.name} is not there or not whole: {name}",
                "install detente anew, or read with --reader rules",
            )
    try:
        return _built(folder, told)
    except (KeyError, TypeError, ValueError) as fault:
        raise MissingModel(
            f"the trained model {folder.name} does not fit this version ({fault!r})",
            "install detente anew, or read with --reader rules",
        ) from fault


def _built(folder: Path, told: Mapping[str, Any]) -> Model:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
    )
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    return Model(
        OnnxEncoder(session),
        Heads(_weights(folder / "heads.npz")),
        tokenizer,
        Marks(**told["marks"]),
        Calibration(**told["calibration"]),
        tuple(told["ranking"]),
        (_mark(tokenizer, "[CLS]"), _mark(tokenizer, "[SEP]")),
    )


def _mark(tokenizer: Tokenizer, piece: str) -> int:
    number: int = tokenizer.token_to_id(piece) or 0
    return number


def _weights(file: Path) -> dict[str, np.ndarray]:
    """Weights in whole numbers are scaled row by row."""
    with np.load(file) as kept:
        return {
            name: kept[name] * kept[f"{name}.scale"] if f"{name}.scale" in kept else kept[name]
            for name in kept
            if not name.endswith(".scale")
        }


def _digest(file: Path) -> str:
    with file.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()
