"""What several networks make of windows that nobody annotated."""

from typing import Any

import numpy as np
import torch
from training.local.examples import Example, batches, inputs
from training.local.network import HEADS, POINTERS, SOFTMAX, Network, bucketed

from detente.statements.readers.local.spans import tagged

LABELLED = ("statement", "meeting", "unknown")


@torch.no_grad()
def teach(nets: list[Network], made: list[Example], device: str, seed: Any) -> list[Example]:
    """The same windows with the mean probabilities of the networks as labels, in place."""
    for net in nets:
        net.to(device).eval()
    for batch in batches(made, 16384, seed):
        told = inputs(batch, device, None)
        with torch.autocast(device.split(":")[0], torch.bfloat16):
            seen = [net.encoder(**told) for net in nets]
        hidden = [h.float() for h, _ in seen]
        chances = [
            t[..., : 3 * len(LABELLED)].float().unflatten(-1, (-1, 3)).softmax(-1) for _, t in seen
        ]
        mean = torch.stack(chances).mean(0).cpu().numpy()
        for row, one in enumerate(batch):
            body = one.window.begin, one.window.end
            one.soft = (
                list(range(*body)),
                mean[row, slice(*body)].reshape(-1, 9).astype(np.float32),
            )
            for i, kind in enumerate(LABELLED):
                logits = np.log(mean[row, slice(*body), i] + 1e-6)
                spans = [(s.start + body[0], s.end + body[0]) for s in tagged(logits)]
                if spans:
                    here = [h[row, : len(one)] for h in hidden]
                    one.spans[kind] = _told(nets, here, kind, spans, device)
    return made


def _told(
    nets: list[Network],
    hidden: list[torch.Tensor],
    kind: str,
    spans: list[tuple[int, int]],
    device: str,
) -> list[dict[str, Any]]:
    at = torch.tensor(spans, device=device)
    classes, points = [], []
    for net, h in zip(nets, hidden, strict=True):
        heads = net.heads
        rep = heads.pooled(h, kind, at)
        every, begun, parts = heads.classes[kind](rep).float(), 0, []
        for count in HEADS[kind].values():
            parts.append(every[:, begun : begun + count].softmax(-1))
            begun += count
        classes.append(parts)
        points.append(heads.points(h, rep, kind, bucketed(at, len(h))))
    found: list[dict[str, Any]] = [{"span": span} for span in spans]
    for i, name in enumerate(HEADS[kind]):
        mean = torch.stack([c[i] for c in classes]).mean(0).cpu().numpy()
        for one, value in zip(found, mean, strict=True):
            one[name] = value
    for i, name in enumerate(POINTERS[kind]):
        raw = torch.stack([p[:, i] for p in points])
        shares = raw.softmax(-1) if f"{kind} {name}" in SOFTMAX else raw.sigmoid()
        for one, value in zip(found, shares.mean(0).cpu().numpy(), strict=True):
            one[name] = value.astype(np.float32)
    return found
