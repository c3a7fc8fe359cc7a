"""A network of random weights, small enough for the tests of the local reader.

    python training/local/tiny.py --into tests/statements/readers/local/tiny

It has the shape and the files of a shipped model and reads nonsense. Needs torch. Its
word pieces are those of our own samples.
"""

import argparse
from pathlib import Path

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.trainers import WordPieceTrainer
from training.local.export import export
from training.local.network import TAGS, Network, Shape
from training.local.vocabulary import SPECIAL

__all__ = ["network", "tokenizer"]

SAMPLES = Path(__file__).parents[2] / "src/detente/samples"
PIECES = 700
CONFIG = {
    "version": "tiny",
    "threshold": 0.5,
    "precision": 0.8,
    "marks": {"target": 0.4, "chain": 0.9, "condition": 0.9},
    "calibration": {
        "weights": [0.1, 0.2, 0.4, 0.1, 0.4, 0.1, 0.1, 0.1, -0.1],
        "bias": 0.5,
        "raw": [0.0, 0.3, 0.6, 1.0],
        "right": [0.05, 0.3, 0.5, 0.9],
    },
}


def tokenizer(texts: list[str]) -> Tokenizer:
    """The word pieces that some texts hold most often."""
    made = Tokenizer(WordPiece(unk_token="[UNK]"))  # noqa: S106 - a word piece
    made.normalizer = BertNormalizer(lowercase=True)
    made.pre_tokenizer = BertPreTokenizer()
    trainer = WordPieceTrainer(vocab_size=PIECES, special_tokens=list(SPECIAL), show_progress=False)
    made.train_from_iterator(texts, trainer)
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


def main() -> None:
    """Write the files that the tests read with."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, required=True)
    into = parser.parse_args().into
    into.mkdir(parents=True, exist_ok=True)
    made = tokenizer([file.read_text("utf-8") for file in sorted(SAMPLES.glob("*.txt"))])
    words = into / "tokenizer.json"
    made.save(str(words), pretty=False)
    export(network(made.get_vocab_size()), words, into, CONFIG)


if __name__ == "__main__":
    main()
