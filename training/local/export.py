"""A trained network as the files that ship: int8 ONNX, heads, config.

python -m training.local.export --net net.z --tokenizer build/local/tokenizer.json \
        --into src/detente/statements/readers/local/models/mpnet6
"""

import argparse
import hashlib
import json
import pickle
import tempfile
import warnings
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import torch
from training.local.network import FEATURES, Encoder, Network, Shape

__all__ = ["export", "restored"]

INPUTS = ("ids", *FEATURES)


def restored(file: Path) -> Network:
    """A network as `device.keep` wrote it."""
    told = pickle.loads(zlib.decompress(file.read_bytes()))  # noqa: S301 - our own file
    net = Network(Shape(**told["shape"]))
    state = {
        name: torch.from_numpy(value.astype(np.float32) * (1 if scale is None else scale))
        for name, (value, scale) in told["state"].items()
    }
    net.load_state_dict(state)
    return net.eval()


def export(net: Network, tokenizer: Path, into: Path, config: dict[str, Any]) -> None:
    """Write the files of a model; its hashes stand in config.json."""
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        _written(net.encoder, whole)
        _quantised(whole, into / "encoder.onnx")
    heads = {}
    for name, value in net.heads.state_dict().items():
        heads |= _row_by_row(name, value.detach().numpy())
    np.savez_compressed(into / "heads.npz", **heads)
    (into / "tokenizer.json").write_bytes(tokenizer.read_bytes())
    hashes = {
        f.name: hashlib.sha256(f.read_bytes()).hexdigest()
        for f in sorted(into.iterdir())
        if f.suffix != ".md" and f.name != "config.json"
    }
    (into / "config.json").write_text(json.dumps(config | {"sha256": hashes}, indent=1) + "\n")


def _row_by_row(name: str, value: np.ndarray) -> dict[str, np.ndarray]:
    """A matrix in whole numbers of 8 bits with a scale for each row; others as they are."""
    if value.ndim < 2 or value.size < 4096:
        return {name: value.astype(np.float32)}
    scale = np.abs(value).max(1, keepdims=True) / 127
    whole = np.rint(value / np.maximum(scale, 1e-12)).astype(np.int8)
    return {name: whole, f"{name}.scale": scale.astype(np.float32)}


def _written(encoder: Encoder, file: Path) -> None:
    n = 24
    given = tuple(torch.zeros((1, n), dtype=torch.int64) for _ in INPUTS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            encoder,
            given,
            str(file),
            input_names=list(INPUTS),
            output_names=["hidden", "tags"],
            dynamic_axes={name: {1: "pieces"} for name in (*INPUTS, "hidden", "tags")},
            opset_version=17,
            dynamo=False,
        )


def _quantised(whole: Path, into: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        str(whole),
        str(into),
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather"],
        extra_options={"MatMulConstBOnly": True},
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--net", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--config", type=Path, help="JSON: version, marks, calibration, precision")
    parser.add_argument("--into", type=Path, required=True)
    args = parser.parse_args()
    config = json.loads(args.config.read_text()) if args.config else {"version": "0"}
    export(restored(args.net), args.tokenizer, args.into, config)


if __name__ == "__main__":
    main()
