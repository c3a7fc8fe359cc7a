"""What the network tells of spans: classes, and pieces pointed to."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

__all__ = ["CLASSES", "Floats", "Heads", "POINTERS", "logit", "sigmoid", "softmax"]

CLASSES: dict[str, dict[str, int]] = {
    "statement": {"act": 13, "issue": 23, "certainty": 5, "when": 3, "holder": 4, "conditional": 2},
    "meeting": {"status": 5, "in-person": 2, "virtual": 2, "phone": 2},
    "unknown": {"kind": 4, "issue": 23},
    "cue": {"sourced": 2},
}
"""How many classes each head over spans of a kind has, in the order of its weights."""
POINTERS: dict[str, tuple[str, ...]] = {
    "statement": ("speaker", "target", "chain", "condition"),
    "meeting": ("party", "when"),
    "unknown": ("subject",),
    "cue": ("source", "content"),
}
"""What spans of each kind point to, in the order of the weights."""

Floats = NDArray[np.float32]


class Heads:
    """The heads over spans, with weights as training/local names them."""

    def __init__(self, weights: Mapping[str, NDArray[np.floating]]) -> None:
        self._weights = {name: value.astype(np.float32) for name, value in weights.items()}

    def pooled(self, hidden: Floats, kind: str, spans: NDArray[np.integer]) -> Floats:
        """One vector a span ([m, d]) of the pieces of a window ([n, width])."""
        summed = np.concatenate([np.zeros_like(hidden[:1]), hidden.cumsum(0, dtype=np.float64)])
        start, end = spans[:, 0], spans[:, 1]
        mean = (summed[end] - summed[start]) / (end - start)[:, None]
        told = np.concatenate([hidden[start], hidden[end - 1], mean], -1).astype(np.float32)
        return self._normed(f"norm.{kind}", _gelu(self._linear(f"pool.{kind}", told)))

    def classes(self, told: Floats, kind: str) -> dict[str, Floats]:
        """The probability of each class for each span, by name of the head."""
        every, found, at = self._linear(f"classes.{kind}", told), {}, 0
        for name, count in CLASSES[kind].items():
            found[name] = softmax(every[:, at : at + count])
            at += count
        return found

    def scores(
        self, hidden: Floats, told: Floats, kind: str, spans: NDArray[np.integer]
    ) -> dict[str, Floats]:
        """How much spans point to pieces ([m, n] logits), by pointer."""
        names = POINTERS[kind]
        query = self._linear(f"query.{kind}", told).reshape(len(told), len(names), -1)
        key = self._linear(f"key.{kind}", hidden).reshape(len(hidden), len(names), -1)
        near = self._weights[f"near.{kind}"][:, _buckets(spans, len(hidden))]
        scale = np.sqrt(np.float32(key.shape[2]))
        return {n: query[:, i] @ key[:, i].T / scale + near[i] for i, n in enumerate(names)}

    def _linear(self, name: str, x: Floats) -> Floats:
        made: Floats = x @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        return made

    def _normed(self, name: str, x: Floats) -> Floats:
        centred = x - x.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-5)
        made: Floats = scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
        return made


def _buckets(spans: NDArray[np.integer], count: int) -> NDArray[np.int64]:
    """0 in a span, 1-9 before and 10-18 after it, by powers of two."""
    at = np.arange(count)[None]
    before, after = spans[:, :1] - at, at - spans[:, 1:] + 1
    far = np.maximum(np.maximum(before, after), 1)
    step = np.minimum(np.floor(np.log2(far)).astype(np.int64) + 1, 9)
    return np.where(before > 0, step, np.where(after > 0, step + 9, 0))


def _gelu(x: Floats) -> Floats:
    bent = np.tanh(0.7978845608 * (x + 0.044715 * x**3))
    made: Floats = (0.5 * x * (1 + bent)).astype(np.float32)
    return made


def softmax(logits: Floats) -> Floats:
    """Probabilities along the last axis."""
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    made: Floats = raised / raised.sum(-1, keepdims=True)
    return made


def logit(chance: float) -> float:
    """The inverse of `sigmoid` for one probability, bounded away from 0 and 1."""
    kept = min(max(chance, 1e-3), 1 - 1e-3)
    return float(np.log(kept / (1 - kept)))


def sigmoid(logits: Floats) -> Floats:
    """Probabilities, each on its own."""
    made: Floats = (1 / (1 + np.exp(-np.clip(logits, -30, 30)))).astype(np.float32)
    return made
