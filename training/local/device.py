"""Trainings side by side on a machine with an accelerator.

    python -m training.local.device --data build/device --out OUT --runs a b c

Each run is a process of its own; what is printed last is a table.
"""

import argparse
import dataclasses
import json
import os
import pickle
import subprocess
import sys
import time
import zlib
from pathlib import Path
from random import Random
from typing import Any

from training.local.product import reachable

reachable()

import numpy as np  # noqa: E402
import torch  # noqa: E402
from training.local.examples import Example, examples  # noqa: E402
from training.local.learning import Plan, train  # noqa: E402
from training.local.network import Network, from_pretrained  # noqa: E402
from training.local.results import figures, table, token_figures  # noqa: E402
from training.local.teaching import teach  # noqa: E402

from detente.statements.readers.local.finding import Marks  # noqa: E402
from training.local import pack, trying, weights  # noqa: E402

BASE: dict[str, Any] = {
    "encoder": "mpnet",
    "polnear": False,
    "articles": 0.6,
    "share": 1.0,
    "features": True,
    "fold": None,
    "distil": False,
    "keep": False,
    "seed": 0,
}
PLAN = {"epochs": 10, "rate": 2e-4, "head_rate": 1e-3, "pieces": 16384}
FOLDS = 3
LOOSE = Marks(
    statement=1.0,
    meeting=2.0,
    unknown=2.0,
    target=0.2,
    partner=0.2,
    chain=0.2,
    condition=0.2,
    when=0.2,
)
"""What is held out is read with low marks, so that the marks can be chosen on it."""
RUNS: dict[str, dict[str, Any]] = {
    **{f"fold{i}": {"fold": i, "seed": i, "plan": {"seconds": 65}} for i in range(FOLDS)},
    "student": {
        "polnear": True,
        "distil": True,
        "keep": True,
        "plan": {"seconds": 190, "epochs": 11},
    },
    "no-polnear": {"distil": True, "plan": {"seconds": 190, "epochs": 11}},
    "plain": {"plan": {"seconds": 190, "epochs": 11}},
}
"""All trainings that one call makes; how they go is said in the model card."""


def settings(name: str) -> dict[str, Any]:
    """What a run differs in from the base, joined with it."""
    told = BASE | RUNS[name]
    return told | {"plan": PLAN | told["plan"]}


def network(told: dict[str, Any], data: Path) -> Network:
    """The untrained network of a run: a pretrained encoder, random heads."""
    raw = weights.unpacked(data / f"{told['encoder']}.xz")
    tensors = {n: torch.from_numpy(v) for n, v in raw.items()}
    rows = list(range(len(raw["embeddings.word_embeddings.weight"])))
    torch.manual_seed(told["seed"])
    return from_pretrained(tensors, rows, 6, 0.1)


def material(told: dict[str, Any], data: Path, out: Path) -> list[Example]:
    """The windows that a run learns from."""
    docs = pack.load(data / "train.xz")
    if told["fold"] is not None:
        held = folds(docs)[told["fold"]]
        docs = [d for d in docs if d["series"] not in held]
    if told["share"] < 1:
        Random(0).shuffle(docs)  # noqa: S311 - seeded, no secret
        docs = docs[: int(len(docs) * told["share"])]
    docs += pack.load(data / "hard.xz")
    made = [e for d in docs for e in examples(d)]
    if told["polnear"]:
        articles = pack.load(data / "polnear-train.xz")
        every = Random(told["seed"]).sample(  # noqa: S311 - seeded, no secret
            articles, int(len(articles) * told["articles"] * told["share"])
        )
        made += [e for d in every for e in examples(d)]
    if told["distil"]:
        made += pickle.loads((out / "taught.pickle").read_bytes())  # noqa: S301 - our own file
    if not told["features"]:
        for e in made:
            blind(e)
    return made


def blind(e: Example) -> None:
    """Take from a window all that the rules tell of it."""
    for name in ("slot", "kind", "voice", "move", "role", "item"):
        getattr(e.window.pieces, name)[:] = 0


def folds(docs: list[dict[str, Any]]) -> list[set[str]]:
    """Series in parts of like size, the largest first to the emptiest part."""
    sizes: dict[str, int] = {}
    for d in docs:
        sizes[d["series"]] = sizes.get(d["series"], 0) + 1
    parts: list[set[str]] = [set() for _ in range(FOLDS)]
    filled = [0] * FOLDS
    for series, count in sorted(sizes.items(), key=lambda s: (-s[1], s[0])):
        at = filled.index(min(filled))
        parts[at].add(series)
        filled[at] += count
    return parts


def restored(file: Path, device: str) -> Network:
    """A network as a run of this call saved it."""
    told = torch.load(file, weights_only=False, map_location=device)
    net = Network(told["shape"])
    net.load_state_dict(told["state"])
    return net.to(device)


def hold(name: str, data: Path, out: Path, device: str) -> None:
    """What the network of a fold reads in the series that it never saw."""
    fold = int(name[-1])
    docs = pack.load(data / "train.xz")
    series = folds(docs)[fold]
    net = restored(out / f"fold{fold}" / "net.pt", device)
    trying.write(
        [d for d in docs if d["series"] in series],
        net,
        device,
        out / "held",
        LOOSE,
        trying.CLOSER,
    )


def taught(data: Path, out: Path, device: str, share: float) -> None:
    """Windows of reports that nobody annotated, labelled by the networks of all folds."""
    docs = pack.load(data / "free.xz")
    made = [e for d in docs[: int(len(docs) * share)] for e in examples(d)]
    nets = [restored(file, device) for file in sorted(out.glob("fold*/net.pt"))]
    teach(nets, made, device, Random(0))  # noqa: S311 - seeded, no secret
    (out / "taught.pickle").write_bytes(pickle.dumps(made))


def run(name: str, data: Path, out: Path, share: float = 1.0) -> None:
    """One training, teaching or held reading, with its figures."""
    began = time.time()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.set_num_threads(1)
    if name == "teach":
        return taught(data, out, device, share)
    if name.startswith("held"):
        return hold(name, data, out, device)
    told = settings(name)
    if share < 1:
        told |= {"share": share, "encoder": "minilm"}
    net = network(told, data)
    made = material(told, data, out)
    ready = time.time()
    plan = Plan(**(told["plan"] | {"device": device, "seed": told["seed"]}))
    history = train(net, made, plan, lambda line: print(name, line, flush=True))
    torch.save({"shape": net.shape, "state": net.state_dict()}, out / name / "net.pt")
    trained = time.time()
    result: dict[str, Any] = {"run": name, "settings": told, "history": history}
    result |= {
        "windows": len(made),
        "seconds": {"ready": ready - began, "training": trained - ready},
    }
    for part in ("dev", "unseen") if told["fold"] is None else ():
        docs = pack.load(data / f"{part}.xz")
        folder = out / name / part
        trying.write(docs, net, device, folder, Marks())
        result[part] = figures(data / "gold" / part, folder)
    if told["fold"] is None:
        result["polnear"] = token_figures(net, pack.load(data / "polnear-dev.xz"), device)
    result["seconds"]["trying"] = time.time() - trained
    if told["keep"]:
        keep(net, out / name / "net.z")
    (out / name / "result.json").write_text(json.dumps(result))
    return None


def keep(net: Network, file: Path, levels: int = 127) -> None:
    """Write a network small enough to travel; `export.restored` reads it."""
    out: dict[str, Any] = {}
    for name, value in net.state_dict().items():
        v = value.detach().float().cpu().numpy()
        if v.ndim == 2 and v.size > 100_000 and "heads" not in name:
            scale = np.abs(v).max(1, keepdims=True) / levels
            out[name] = (
                np.rint(v / np.maximum(scale, 1e-12)).astype(np.int8),
                scale.astype(np.float32),
            )
        else:
            out[name] = (v.astype(np.float16) if v.ndim == 2 else v, None)
    told = {"shape": dataclasses.asdict(net.shape), "state": out}
    file.write_bytes(zlib.compress(pickle.dumps(told), 1))


def main() -> None:
    """Make all runs, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--runs", nargs="+", default=["plain"], help="+ waits for those before")
    parser.add_argument("--share", type=float, default=1.0, help="of the material: for a trial")
    parser.add_argument("--without-polnear", action="store_true", help="for every run")
    parser.add_argument("--one")
    args = parser.parse_args()
    if args.without_polnear:
        RUNS.update({name: told | {"polnear": False} for name, told in RUNS.items()})
    if args.one:
        (args.out / args.one).mkdir(parents=True, exist_ok=True)
        run(args.one, args.data, args.out, args.share)
        return
    began = time.time()
    args.out.mkdir(parents=True, exist_ok=True)
    running: dict[str, subprocess.Popen[bytes]] = {}
    for name in [*args.runs, "+"]:
        if name == "+":
            for told, process in running.items():
                process.wait()
                print(told, process.returncode, f"{time.time() - began:.0f} s", flush=True)
            running = {}
            continue
        command = [sys.executable, "-m", "training.local.device", "--data", str(args.data)]
        command += ["--out", str(args.out), "--one", name, "--share", str(args.share)]
        command += ["--without-polnear"] if args.without_polnear else []
        log = (args.out / f"{name}.log").open("w")
        environment = os.environ | {"OMP_NUM_THREADS": "1"}
        running[name] = subprocess.Popen(  # noqa: S603 - our own command
            command, stdout=log, stderr=subprocess.STDOUT, env=environment
        )
    table(args.out, [name for name in args.runs if name != "+"])


if __name__ == "__main__":
    main()
