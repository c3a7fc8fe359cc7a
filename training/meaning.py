"""Word vectors distilled from a sentence encoder, to compare terms by.

    python -m training.meaning --model model.safetensors --vocabulary vocab.txt \
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
import re
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import Tensor
from training.local.network import FEATURES, Encoder, from_pretrained

Floats = NDArray[np.float32]
BEGIN, END = 0, 2
LONGEST = 6
"""Pieces of a word at most."""
SMOOTH = 1e-4
"""How soon the weight of a frequent word falls (a / (a + p))."""
_LATIN = re.compile(r"(##)?[a-z0-9$€£%'-]+")
_WORD = re.compile(r"[a-z]+")


def encoder_of(weights: Path) -> Encoder:
    """The encoder as it was trained, without what the reader adds to it."""
    told = load_file(weights)
    rows = list(range(len(told["embeddings.word_embeddings.weight"])))
    layers = sum(k.endswith("attn.q.weight") for k in told)
    encoder: Encoder = from_pretrained(told, rows, layers, 0.0).encoder.eval()
    return encoder


@torch.no_grad()
def means(encoder: Encoder, ids: Tensor) -> Tensor:
    """The mean output of each row of pieces, the marks at both ends included."""
    plain = [torch.zeros_like(ids)] * len(FEATURES)
    vectors: Tensor = encoder(ids, *plain)[0]
    return vectors.mean(1)


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
    fit = (w for w in long if 2 <= len(pieces_of(w, vocabulary)) <= LONGEST)
    return sorted(fit, key=lambda w: (-count[w], w))


def encoded(encoder: Encoder, rows: list[list[int]]) -> Floats:
    """The vector of each row of pieces."""
    out = np.zeros((len(rows), 768), np.float32)
    for length in sorted({len(r) for r in rows}):
        index = [i for i, r in enumerate(rows) if len(r) == length]
        for start in range(0, len(index), 512):
            part = index[start : start + 512]
            ids = torch.tensor([[BEGIN, *rows[i], END] for i in part])
            out[part] = means(encoder, ids).numpy()
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
        raw = encoded(encoder_of(args.model), rows)
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
