"""The figures of trainings and the table that a call prints last."""

import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import torch
from training.local.examples import TAGS, batches, examples, inputs
from training.local.network import Network

__all__ = ["figures", "table", "token_figures"]


def figures(gold: Path, predicted: Path) -> dict[str, Any]:
    """What the gold's own scorer says of a folder of readings."""
    command = [sys.executable, str(gold.parent / "score.py"), str(gold), str(predicted), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if done.returncode:
        return {"error": done.stderr[-500:]}
    return json.loads(done.stdout)


@torch.no_grad()
def token_figures(net: Network, docs: list[dict[str, Any]], device: str) -> dict[str, float]:
    """F1 over pieces of each attribution role, by the tags alone."""
    counts = {t: [0, 0, 0] for t in TAGS[3:]}
    made = [e for d in docs for e in examples(d)]
    net.eval()
    for batch in batches(made, 16384, Random(0)):  # noqa: S311 - seeded, no secret
        told = inputs(batch, device, None)
        _, tags = net.encoder(**told)
        for i, tag in enumerate(TAGS[3:], 3):
            chosen = tags[..., 3 * i : 3 * i + 3].argmax(-1).cpu().numpy() > 0
            for row, e in enumerate(batch):
                want = e.tags[i]
                known, got = want >= 0, chosen[row, : len(e)]
                counts[tag][0] += int((got & (want > 0)).sum())
                counts[tag][1] += int((got & known).sum())
                counts[tag][2] += int((want > 0).sum())
    return {t: 200 * c / max(1, p + g) for t, (c, p, g) in counts.items()}


def table(out: Path, runs: list[str]) -> None:
    """Print the figures of all runs side by side."""
    every = []
    for name in runs:
        file = out / name / "result.json"
        if not file.exists():
            if name == "teach" or name.startswith("held"):
                print(name, (out / f"{name}.log").read_text()[-600:])
                continue
            print(name, "failed:", (out / f"{name}.log").read_text()[-600:])
            continue
        told = json.loads(file.read_text())
        every.append(told)
        line = [f"{name:14}", f"{told['seconds']['training']:.0f}s"]
        for part in ("dev", "unseen"):
            if part in told and "find" in told[part]:
                f = told[part]
                line.append(
                    f"{part} "
                    + " ".join(
                        f"{f[k]['f1']:.1f}"
                        for k in ("find", "core", "full", "target", "chain", "meeting", "unknown")
                        if f.get(k) and f[k].get("f1") is not None
                    )
                )
                line.append(
                    " ".join(
                        f"{k} {f['fields'][k]:.1f}"
                        for k in ("party", "act", "issue", "certainty", "when", "condition")
                        if f["fields"].get(k) is not None
                    )
                )
                line.append(f"wp {f['default'].get('wrong_party')}")
            elif part in told:
                line.append(str(told[part])[:300])
        if "polnear" in told:
            line.append("polnear " + " ".join(f"{v:.1f}" for v in told["polnear"].values()))
        print(" | ".join(line), flush=True)
    (out / "results.json").write_text(json.dumps(every))
