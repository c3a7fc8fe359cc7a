"""The losses of a batch and the loop that lowers them."""

import math
import time
from dataclasses import dataclass, field
from random import Random
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - torch's own name for it
from training.local.batched import Spanned, Spans
from training.local.examples import TAGS, Example, batches, inputs
from training.local.network import HEADS, KINDS, POINTERS, SOFTMAX, Network

WEIGHTS = {
    "statement": 5.0,
    "meeting": 3.0,
    "unknown": 3.0,
    "source": 2.0,
    "cue": 2.0,
    "content": 2.0,
    "act": 1.0,
    "issue": 0.7,
    "certainty": 0.5,
    "when": 0.5,
    "holder": 0.8,
    "conditional": 0.3,
    "speaker": 1.5,
    "kinds": 0.5,
    "soft statement": 5.0,
    "soft meeting": 3.0,
    "soft unknown": 3.0,
    "statement chain": 1.5,
    "statement condition": 1.5,
    "statement target": 0.7,
    "meeting when": 1.0,
}
"""Of losses; what is not named weighs 0.5."""
SMOOTHING = 0.05
MENTIONS_ONLY = frozenset(("statement target", "meeting party"))


@dataclass
class Plan:
    """How a network is trained."""

    epochs: int = 10
    rate: float = 1e-4
    head_rate: float = 6e-4
    pieces: int = 8192
    warm: float = 0.1
    decay: float = 0.01
    jitter: float = 0.3
    seed: int = 0
    device: str = "cpu"
    seconds: float = math.inf
    rare: float = 0.0
    """Exponent of the weight of rare certainties and times."""
    counts: dict[str, list[float]] = field(default_factory=dict)


def spans_of(batch: list[Example], kind: str, plan: Plan, random: Random) -> list[Spanned]:
    """The spans of a kind in a batch, some a little off: row, span, place."""
    found = []
    for row, one in enumerate(batch):
        limit = len(one) - 1
        for s in one.spans.get(kind, ()):
            a, b = s["span"]
            if random.random() < plan.jitter:
                a = min(max(1, a + random.randint(-3, 3)), b - 1)
                b = min(max(a + 1, b + random.randint(-3, 3)), limit)
            found.append((row, s, a, b))
    return found


def losses(net: Network, batch: list[Example], plan: Plan, random: Random) -> dict[str, Tensor]:
    """How far a network is from what a batch teaches, by part."""
    told = inputs(batch, plan.device, random)
    mask = told["mask"]
    hidden, tags = net.encoder(**told)
    out: dict[str, Tensor] = {}
    want = np.full((len(TAGS), *mask.shape), -100, dtype=np.int64)
    for row, one in enumerate(batch):
        want[:, row, : len(one)] = one.tags
    wanted = torch.from_numpy(want).to(plan.device)
    for i, name in enumerate(TAGS):
        if (want[i] >= 0).any():
            logits = tags[..., 3 * i : 3 * i + 3].float()
            out[name] = F.cross_entropy(
                logits.flatten(0, 1), wanted[i].flatten(), ignore_index=-100
            )
    _softly(batch, tags, plan.device, out)
    for kind in HEADS:
        spans = spans_of(batch, kind, plan, random)
        if spans:
            _span_losses(Spans(net, kind, spans, hidden, tags, mask, told["slot"]), plan, out)
    return out


def _softly(batch: list[Example], tags: Tensor, device: str, out: dict[str, Tensor]) -> None:
    """How far the tags are from those of a teacher, where one has read the window."""
    taught = [(row, one) for row, one in enumerate(batch) if one.soft is not None]
    if not taught:
        return
    rows = torch.tensor([r for r, one in taught for _ in one.soft[0]], device=device)
    at = torch.tensor([i for _, one in taught for i in one.soft[0]], device=device)
    want = torch.from_numpy(np.concatenate([one.soft[1] for _, one in taught])).to(device)
    logits = tags[rows, at].float()
    for i, name in enumerate(TAGS[:3]):
        part = slice(3 * i, 3 * i + 3)
        each = -(want[:, part] * logits[:, part].log_softmax(-1)).sum(-1)
        out[f"soft {name}"] = each.mean()


def _span_losses(spans: Spans, plan: Plan, out: dict[str, Tensor]) -> None:
    rep = spans.pooled()
    _class_losses(spans, rep, plan, out)
    scores = spans.points(rep)
    for p, pointer in enumerate(POINTERS[spans.kind]):
        if f"{spans.kind} {pointer}" in SOFTMAX:
            options = [s[pointer] for _, s, *_ in spans.told]
            out[pointer] = _pointed(scores[:, p], spans.mask[spans.rows], options)
        else:
            _each_pointed(spans, pointer, scores[:, p], out)
    if spans.kind == "statement":
        sure = [(r, s["chain"]) for r, s, *_ in spans.told if isinstance(s["chain"], list)]
        told = [(r, t, k) for r, chain in sure for words, k in chain for t in words]
        if told:
            r, t, k = (torch.tensor(x, device=rep.device) for x in zip(*told, strict=True))
            out["kinds"] = F.cross_entropy(spans.tags[r, t, -KINDS:].float(), k)


def _class_losses(spans: Spans, rep: Tensor, plan: Plan, out: dict[str, Tensor]) -> None:
    wanted = _classes(spans.told, spans.kind)
    begun = 0
    every = spans.net.heads.classes[spans.kind](rep).float()
    wanted_here = torch.from_numpy(wanted).to(rep.device)
    for name, count in HEADS[spans.kind].items():
        part = slice(begun, begun + count)
        begun += count
        each = -(wanted_here[:, part] * every[:, part].log_softmax(-1)).sum(1)
        if plan.rare and name in plan.counts:
            scale = torch.tensor(plan.counts[name], device=rep.device)
            each = each * scale[_firsts(spans.told, name)]
        taught = (wanted[:, part].sum(1) > 0).sum()
        if taught:
            key = name if spans.kind == "statement" else f"{spans.kind} {name}"
            out[key] = each.sum() / int(taught)


def _each_pointed(spans: Spans, pointer: str, scores: Tensor, out: dict[str, Tensor]) -> None:
    """A pointer that asks of each piece alone."""
    name = f"{spans.kind} {pointer}"
    labels = np.zeros(tuple(scores.shape), dtype=np.float32)
    known = np.zeros((len(spans.told), 1), dtype=bool)
    for i, (_, s, *_) in enumerate(spans.told):
        told = s[pointer]
        if told is None:
            continue
        known[i] = True
        if isinstance(told, np.ndarray):
            labels[i, : len(told)] = told
            continue
        labels[i, [t for words, _ in told for t in words] if pointer == "chain" else told] = 1
    if not known.any():
        return
    here = torch.from_numpy(labels).to(scores.device)
    each = F.binary_cross_entropy_with_logits(scores, here, reduction="none")
    use = spans.mask[spans.rows] & torch.from_numpy(known).to(scores.device)
    use = use & (spans.slot[spans.rows] > 0) if name in MENTIONS_ONLY else use
    out[name] = (each * use).sum() / (24 * int(known.sum()))


def _firsts(spans: list[Spanned], name: str) -> list[int]:
    return [
        int(np.argmax(s[name])) if isinstance(s[name], np.ndarray) else [*s[name], 0][0]
        for _, s, *_ in spans
    ]


def _classes(spans: list[Spanned], kind: str) -> np.ndarray:
    """The wanted probabilities of all classes of all heads, side by side, smoothed."""
    parts = []
    for name, count in HEADS[kind].items():
        part = np.full((len(spans), count), SMOOTHING / count, dtype=np.float32)
        for i, (_, s, *_) in enumerate(spans):
            right = s[name]
            if isinstance(right, np.ndarray):
                part[i] = right
            elif right:
                part[i, right] += (1 - SMOOTHING) / len(right)
            else:
                part[i] = 0
        parts.append(part)
    return np.concatenate(parts, 1)


def _pointed(scores: Tensor, valid: Tensor, options: list[list[list[list[int]]]]) -> Tensor:
    """Each party's share falls on any of its mentions, else on the start."""
    logp = scores.masked_fill(~valid, -1e4).log_softmax(-1)
    rows, weights, sets = [], [], []
    total = logp.new_zeros(())
    for i, parties in enumerate(options):
        if isinstance(parties, np.ndarray):
            total = (
                total - (logp[i, : len(parties)] * torch.from_numpy(parties).to(logp.device)).sum()
            )
            continue
        alike = (
            parties[0]
            if len(parties) == 1
            else [sorted({t for o in parties for c in o for t in c})]
        )
        for one in alike:
            rows.append(i)
            weights.append(1 / len(alike))
            sets.append(one or [0])
    if not rows:
        return total / max(1, len(options))
    right = torch.full((len(rows), logp.shape[1]), -1e4)
    for i, one in enumerate(sets):
        right[i, one] = 0
    each = -(logp[rows] + right.to(logp.device)).logsumexp(-1)
    total = total + (each * torch.tensor(weights, device=logp.device)).sum()
    return total / max(1, len(options))


def train(
    net: Network, made: list[Example], plan: Plan, say: Any = print
) -> list[dict[str, float]]:
    """Trains in place; the mean losses of each epoch."""
    random = Random(plan.seed)  # noqa: S311 - seeded, no secret
    torch.manual_seed(plan.seed)
    net.to(plan.device).train()
    fresh = [
        p
        for n, p in net.named_parameters()
        if n.startswith(("heads", "encoder.tags", "encoder.feature"))
    ]
    fresh_ids = {id(p) for p in fresh}
    old = [p for p in net.parameters() if id(p) not in fresh_ids]
    groups = [{"params": old, "lr": plan.rate}, {"params": fresh, "lr": plan.head_rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=plan.decay, fused=plan.device != "cpu")
    counted = batches(made, plan.pieces, Random(plan.seed))  # noqa: S311 - seeded, no secret
    steps = plan.epochs * len(counted)

    def pace(step: int) -> float:
        done = max(step / steps, (time.time() - began) / plan.seconds)
        return min(1.0, (step + 1) / (plan.warm * steps)) * max(0.0, 1 - done)

    history, began = [], time.time()
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, pace)
    for epoch in range(plan.epochs):
        seen: dict[str, list[Tensor]] = {}
        for batch in batches(made, plan.pieces, random):
            with torch.autocast(plan.device.split(":")[0], torch.bfloat16):
                told = losses(net, batch, plan, random)
                total = sum(WEIGHTS.get(k, 0.5) * v for k, v in told.items())
            optimiser.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            for k, v in told.items():
                seen.setdefault(k, []).append(v.detach())
            if time.time() - began > plan.seconds:
                return history
        history.append({k: float(torch.stack(v).mean()) for k, v in seen.items()})
        main = {
            k: round(v, 3)
            for k, v in history[-1].items()
            if k in ("statement", "act", "issue", "speaker", "cue")
        }
        say(f"epoch {epoch + 1} {time.time() - began:.0f} s {main}")
    return history
