"""Prepared documents made small, for the way to a device machine."""

import argparse
import lzma
import pickle
from pathlib import Path
from typing import Any

import numpy as np

ARRAYS = ("ids", "case", "line", "quote", "slot", "kind", "voice", "move", "role", "item")


def small(doc: dict[str, Any], with_text: bool) -> dict[str, Any]:
    """A prepared document without what training does not use."""
    told = dict(doc)
    for name in ARRAYS:
        told[name] = told[name].astype(np.int16 if name == "ids" else np.int8)
        told["head"] = told["head"] | {
            name: told["head"][name].astype(np.int16 if name == "ids" else np.int8)
        }
    widths = (told["ends"] - told["starts"]).astype(np.int16)
    told["starts"] = np.diff(told["starts"], prepend=0).astype(
        np.int16 if len(doc["text"]) < 32000 else np.int32
    )
    told["ends"] = widths
    if not with_text:
        told["text"] = ""
        told["mentions"] = []
    return told


def whole(told: dict[str, Any]) -> dict[str, Any]:
    """The inverse of `small`."""
    starts = told["starts"].astype(np.int32).cumsum(dtype=np.int32)
    out = told | {"starts": starts, "ends": starts + told["ends"].astype(np.int32)}
    for name in ARRAYS:
        out[name] = told[name].astype(np.int32)
    out["head"] = {n: v.astype(np.int32) for n, v in told["head"].items()}
    return out


def load(file: Path) -> list[dict[str, Any]]:
    """The documents of a packed set."""
    return [whole(d) for d in pickle.loads(lzma.decompress(file.read_bytes()))]  # noqa: S301 - our own file


def main() -> None:
    """Pack the sets that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--sets", nargs="+", required=True)
    args = parser.parse_args()
    for name in args.sets:
        docs = pickle.loads((args.source / f"{name}.pickle").read_bytes())  # noqa: S301 - our own file
        made = [small(d, name in ("dev", "unseen", "train", "free")) for d in docs]
        data = lzma.compress(pickle.dumps(made), preset=6)
        (args.into / f"{name}.xz").write_bytes(data)
        print(name, len(made), round(len(data) / 2**20, 2), "MiB")


if __name__ == "__main__":
    main()
