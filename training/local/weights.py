"""Pretrained weights made small: 7 bits a number, packed by LZMA.

    python training/local/weights.py --mpnet model.safetensors --minilm model.safetensors \
        --tokenizer tokenizer.json --kept build/local/tokenizer.json --into build/device

Only the word rows that the kept tokenizer uses and the first layers travel; training heals
the rounding (signal to noise about 40 dB).
"""

import argparse
import json
import lzma
import pickle
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

LEVELS = 48
VOCABULARIES = {"[PAD]": "<pad>", "[UNK]": "[UNK]", "[CLS]": "<s>", "[SEP]": "</s>"}


def rows(kept: Path, vocabulary: dict[str, int]) -> list[int]:
    """The row of the full vocabulary of each kept piece."""
    new = json.loads(kept.read_text())["model"]["vocab"]
    names = sorted(new, key=new.__getitem__)
    special = VOCABULARIES if "<s>" in vocabulary else {}
    return [vocabulary[special.get(n, n)] for n in names]


def packed(weights: Path, kept_rows: list[int], layers: int) -> bytes:
    """The kept rows and layers of a checkpoint, rounded and packed."""
    out: dict[str, tuple[np.ndarray, np.ndarray | None]] = {}
    for name, value in load_file(weights).items():
        parts = name.split(".")
        if "layer" in parts and int(parts[parts.index("layer") + 1]) >= layers:
            continue
        if "pooler" in name or value.dtype.kind != "f":
            continue
        if name == "embeddings.word_embeddings.weight":
            value = value[kept_rows]
        if value.ndim == 2 and value.size > 100_000:
            scale = np.abs(value).max(1, keepdims=True) / LEVELS
            out[name] = (
                np.rint(value / np.maximum(scale, 1e-12)).astype(np.int8),
                scale.astype(np.float16),
            )
        else:
            out[name] = (value.astype(np.float32), None)
    return lzma.compress(pickle.dumps(out), preset=6)


def unpacked(file: Path) -> dict[str, np.ndarray]:
    """The weights of a packed checkpoint, by name."""
    told = pickle.loads(lzma.decompress(file.read_bytes()))  # noqa: S301 - our own file
    return {
        n: v.astype(np.float32) * s.astype(np.float32) if s is not None else v
        for n, (v, s) in told.items()
    }


def main() -> None:
    """Pack both encoders."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("mpnet", "minilm", "mpnet-vocabulary", "minilm-vocabulary", "kept", "into"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=6)
    args = parser.parse_args()
    args.into.mkdir(parents=True, exist_ok=True)
    for name in ("mpnet", "minilm"):
        lines = getattr(args, f"{name}_vocabulary").read_text("utf-8").splitlines()
        vocabulary = {w: i for i, w in reversed(list(enumerate(lines)))}
        made = packed(
            getattr(args, name), rows(args.kept, vocabulary), args.layers if name == "mpnet" else 6
        )
        (args.into / f"{name}.xz").write_bytes(made)
        print(name, len(made) / 2**20, "MiB")


if __name__ == "__main__":
    main()
