"""Word vectors distilled from a sentence encoder, to compare terms by.

    python training/meaning.py --model model.safetensors --vocabulary vocab.txt \
        --texts docs.jsonl --into meaning.npz

They do not ship: on the pairs of training/annotations/terms.jsonl they tell no more than
shared words (training/measure_terms.py, docs/discussion/what-a-term-is.md). Every word piece
of the encoder (all-mpnet-base-v2, Apache-2.0), and every longer word that several texts hold,
passes through the encoder once, alone; the mean of its output is its vector. What all share
is taken off, the rest is cut to a few dimensions (principal components), weighed down where
the word is frequent (smooth inverse frequency by the rank in the vocabulary, after
model2vec) and rounded to 8 bits.
"""

import argparse
import json
import math
import re
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

Floats = NDArray[np.float32]
HEADS = 12
BUCKETS = 32
BEGIN, END = 0, 2
FIRST_PLACE = 2
"""Positions are counted from here."""
SMOOTH = 1e-4
"""How soon the weight of a frequent word falls (a / (a + p))."""
_LATIN = re.compile(r"(##)?[a-z0-9$€£%'-]+")
_WORD = re.compile(r"[a-z]+")


class Encoder:
    """The forward pass of MPNet for short inputs of one length."""

    def __init__(self, weights: Path) -> None:
        self.told = load_file(weights)
        self.layers = sum(k.endswith("attn.q.weight") for k in self.told)

    @torch.no_grad()
    def means(self, ids: Tensor) -> Tensor:
        """The mean output of each row of pieces, the marks at both ends included."""
        n = ids.shape[1]
        x = self.told["embeddings.word_embeddings.weight"][ids]
        x = x + self.told["embeddings.position_embeddings.weight"][FIRST_PLACE : FIRST_PLACE + n]
        x = self._norm("embeddings.LayerNorm", x)
        bias = self.told["encoder.relative_attention_bias.weight"][_buckets(n)].permute(2, 0, 1)
        for layer in range(self.layers):
            x = self._layer(f"encoder.layer.{layer}.", x, bias)
        return x.mean(1)

    def _layer(self, name: str, x: Tensor, bias: Tensor) -> Tensor:
        b, n, w = x.shape
        split = (b, n, HEADS, w // HEADS)
        q, k, v = (
            self._linear(f"{name}attention.attn.{p}", x).view(split).transpose(1, 2) for p in "qkv"
        )
        scores = q @ k.transpose(-1, -2) / math.sqrt(w // HEADS) + bias
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(b, n, w)
        x = self._norm(
            f"{name}attention.LayerNorm", x + self._linear(f"{name}attention.attn.o", mixed)
        )
        wide = F.gelu(self._linear(f"{name}intermediate.dense", x))
        return self._norm(f"{name}output.LayerNorm", x + self._linear(f"{name}output.dense", wide))

    def _linear(self, name: str, x: Tensor) -> Tensor:
        return F.linear(x, self.told[f"{name}.weight"], self.told[f"{name}.bias"])

    def _norm(self, name: str, x: Tensor) -> Tensor:
        weight, bias = self.told[f"{name}.weight"], self.told[f"{name}.bias"]
        return F.layer_norm(x, weight.shape, weight, bias, 1e-5)


def _buckets(n: int) -> Tensor:
    """The bucket of each distance; exact for inputs shorter than a quarter of the buckets."""
    if n > BUCKETS // 4:
        raise SystemExit(f"a word of {n} pieces is too long: at most {BUCKETS // 4}")
    at = torch.arange(n)
    far = at[None, :] - at[:, None]
    return far.abs() + (far > 0) * (BUCKETS // 2)


def pieces_of(word: str, vocabulary: dict[str, int]) -> list[int]:
    """A word in the longest pieces that the vocabulary has; empty where it has none."""
    found: list[int] = []
    rest = word
    while rest:
        mark = "##" if found else ""
        for length in range(len(rest), 0, -1):
            if mark + rest[:length] in vocabulary:
                found.append(vocabulary[mark + rest[:length]])
                rest = rest[length:]
                break
        else:
            return []
    return found


def words_of(texts: Path, vocabulary: dict[str, int], documents: int) -> list[str]:
    """Words of several pieces that so many texts hold, the most frequent first."""
    count: Counter[str] = Counter()
    for line in texts.read_text("utf-8").splitlines():
        told = json.loads(line)
        if told.get("language") == "en":
            count.update({*_WORD.findall(told["text"].lower())})
    long = (w for w, n in count.items() if n >= documents and w not in vocabulary)
    fit = (w for w in long if 2 <= len(pieces_of(w, vocabulary)) <= BUCKETS // 4 - 2)
    return sorted(fit, key=lambda w: (-count[w], w))


def encoded(encoder: Encoder, rows: list[list[int]]) -> Floats:
    """The vector of each row of pieces."""
    out = np.zeros((len(rows), 768), np.float32)
    for length in sorted({len(r) for r in rows}):
        index = [i for i, r in enumerate(rows) if len(r) == length]
        for start in range(0, len(index), 512):
            part = index[start : start + 512]
            ids = torch.tensor([[BEGIN, *rows[i], END] for i in part])
            out[part] = encoder.means(ids).numpy()
            print(length, start + len(part), "of", len(index), flush=True)
    return out


def reduced(vectors: Floats, dimensions: int, common: int) -> Floats:
    """The vectors without what all share, in their first principal components."""
    centred = vectors - vectors.mean(0)
    _, vectors_of = np.linalg.eigh((centred.T @ centred).astype(np.float64))
    axes = vectors_of[:, ::-1]
    axes = axes * np.sign(axes[np.abs(axes).argmax(0), np.arange(axes.shape[1])])
    kept: Floats = (centred @ axes[:, common : common + dimensions]).astype(np.float32)
    return kept


def weights(ranks: NDArray[np.int64]) -> Floats:
    """Smooth inverse frequency, a frequency taken to fall with the rank (Zipf)."""
    share = 1 / ranks / (1 / np.arange(1, ranks.max() + 1)).sum()
    found: Floats = (SMOOTH / (SMOOTH + share)).astype(np.float32)
    return found


def main() -> None:
    """Make the vectors."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "vocabulary", "texts", "into"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--raw", type=Path, help="keep the encoder's output here for the next run")
    parser.add_argument("--dimensions", type=int, default=64)
    parser.add_argument("--common", type=int, default=1, help="first components left out")
    parser.add_argument("--documents", type=int, default=3)
    args = parser.parse_args()
    listed = args.vocabulary.read_text("utf-8").splitlines()
    vocabulary = {w: i for i, w in enumerate(listed) if _LATIN.fullmatch(w)}
    words = words_of(args.texts, vocabulary, args.documents)
    names = [*vocabulary, *words]
    if args.raw and args.raw.exists():
        raw = np.load(args.raw)
    else:
        rows = [[vocabulary[w]] for w in vocabulary] + [pieces_of(w, vocabulary) for w in words]
        raw = encoded(Encoder(args.model), rows)
        if args.raw:
            np.save(args.raw, raw)
    vectors = reduced(raw, args.dimensions, args.common)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True).clip(1e-9)
    ranks = np.array([vocabulary.get(n, len(listed)) + 1 for n in names]).argsort().argsort() + 1
    scale = 127 / np.abs(vectors).max(1, keepdims=True)
    np.savez_compressed(
        args.into,
        words=np.frombuffer("\n".join(names).encode(), np.uint8),
        vectors=np.rint(vectors * scale).astype(np.int8),
        weights=np.rint(weights(ranks) * 255).astype(np.uint8),
    )
    print(len(names), "words,", args.into.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
