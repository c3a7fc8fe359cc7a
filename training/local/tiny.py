"""A network of random weights, small enough for the tests of the local reader.

    python training/local/tiny.py --into tests/statements/readers/local/tiny

It has the shape and the files of a shipped model and reads nonsense, always the same. Needs
torch. Its word pieces are those of our own samples.
"""

import argparse
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from training.local.export import export
from training.local.network import FEATURES, HEADS, TAGS, Network, Shape, bucketed
from training.local.vocabulary import SPECIAL

__all__ = ["network", "told", "tokenizer"]

SAMPLES = Path(__file__).parents[2] / "src/detente/samples"
PIECES = 700
CONFIG = {
    "version": "tiny",
    "threshold": 0.5,
    "precision": 0.8,
    "marks": {"target": 0.4, "chain": 0.9, "condition": 0.9},
    "ranking": [2.0, 0.3, 0.1] + [0.2] * 20 + [0.0, 0.4],
    "calibration": {
        "weights": [0.1, 0.2, 0.4, 0.1, 0.4, 0.1, 0.1, 0.1, -0.1, 0.2, 0.2],
        "bias": 0.5,
        "raw": [0.0, 0.3, 0.6, 1.0],
        "right": [0.05, 0.3, 0.5, 0.9],
    },
}


def tokenizer(texts: list[str]) -> Tokenizer:
    """The words that some texts hold most often, and letters for all others."""
    plain, cut = BertNormalizer(lowercase=True), BertPreTokenizer()
    words = Counter(
        word for text in texts for word, _ in cut.pre_tokenize_str(plain.normalize_str(text))
    )
    letters = sorted({c for word in words for c in word})
    often = sorted(words, key=lambda word: (-words[word], word))
    pieces = [*SPECIAL, *letters, *(f"##{c}" for c in letters), *often]
    vocabulary = {piece: i for i, piece in enumerate([*dict.fromkeys(pieces)][:PIECES])}
    made = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))  # noqa: S106 - a word piece
    made.normalizer, made.pre_tokenizer = plain, cut
    made.add_special_tokens(list(SPECIAL))
    return made


def network(words: int) -> Network:
    """A small network whose tags and heads differ from piece to piece."""
    torch.manual_seed(1)
    net = Network(
        Shape(
            words,
            width=24,
            layers=2,
            heads=2,
            inner=48,
            span={"statement": 64, "meeting": 16, "unknown": 16, "cue": 16},
            key=8,
        )
    ).eval()
    with torch.no_grad():
        for name, value in net.encoder.named_parameters():
            if name.startswith("feature"):
                value.mul_(20)
        tags = net.encoder.tags
        tags.weight[: 3 * len(TAGS)] *= 4
        rows = torch.arange(len(TAGS)) * 3
        tags.bias[rows] = 5.0
        tags.bias[rows + 1] = -1.0
        tags.bias[rows + 2] = 4.0
        for kind in net.heads.pool:
            net.heads.query[kind].weight *= 4
            net.heads.near[kind] += 1
    return net


def told(net: Network, pieces: int = 60) -> dict[str, np.ndarray]:
    """What torch makes of random pieces, for the reader in numpy to be held against."""
    draw = torch.Generator().manual_seed(2)
    shape = {"ids": net.shape.words, **FEATURES}
    given = {n: torch.randint(0, most, (1, pieces), generator=draw) for n, most in shape.items()}
    spans = torch.tensor([[0, 1], [5, 20], [58, 60]])
    made = dict(given)
    with torch.no_grad():
        made["hidden"], made["tags"] = net.encoder(**given)
        vectors = made["hidden"][0]
        for kind in HEADS:
            pooled = net.heads.pooled(vectors, kind, spans)
            made[f"{kind} pooled"] = pooled
            made[f"{kind} classes"] = net.heads.classes[kind](pooled)
            buckets = bucketed(spans, pieces)
            made[f"{kind} points"] = net.heads.points(vectors, pooled, kind, buckets)
    return {"spans": spans.numpy(), **{n: v.numpy() for n, v in made.items()}}


def main() -> None:
    """Write the files that the tests read with."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, required=True)
    into = parser.parse_args().into
    into.mkdir(parents=True, exist_ok=True)
    made = tokenizer([file.read_text("utf-8") for file in sorted(SAMPLES.glob("*.txt"))])
    words = into / "tokenizer.json"
    made.save(str(words), pretty=False)
    net = network(made.get_vocab_size())
    export(net, words, into, CONFIG)
    np.savez_compressed(into.with_name("tiny_told.npz"), **told(net))


if __name__ == "__main__":
    main()
