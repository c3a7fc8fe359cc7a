"""The network in torch: encoder, tags, heads and pointers over spans."""

import math
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

TAGS = ("statement", "meeting", "unknown", "source", "cue", "content")
"""Each tagged B, I, O in the order O, B, I."""
KINDS = 8
"""Kinds of sources on whose word something is told; their logits follow the tags."""
HEADS = {
    "statement": {"act": 13, "issue": 23, "certainty": 5, "when": 3, "holder": 4, "conditional": 2},
    "meeting": {"status": 5, "in-person": 2, "virtual": 2, "phone": 2},
    "unknown": {"kind": 4, "issue": 23},
    "cue": {"sourced": 2},
}
POINTERS = {
    "statement": ("speaker", "target", "chain", "condition"),
    "meeting": ("party", "when"),
    "unknown": ("subject",),
    "cue": ("source", "content"),
}
SOFTMAX = frozenset(("statement speaker", "unknown subject"))
"""Pointers that share one piece of certainty among all pieces; the others ask of each alone."""
FEATURES = {
    "case": 4,
    "line": 3,
    "quote": 2,
    "slot": 32,
    "kind": 17,
    "voice": 32,
    "move": 14,
    "role": 5,
    "item": 3,
}
BUCKETS = 20
"""Distances between a span and a piece: see `bucketed`."""


@dataclass
class Shape:
    """Sizes of a network."""

    words: int
    width: int = 768
    layers: int = 6
    heads: int = 12
    inner: int = 3072
    relative: bool = True
    longest: int = 512
    span: dict[str, int] = field(
        default_factory=lambda: {"statement": 512, "meeting": 192, "unknown": 192, "cue": 192}
    )
    key: int = 128
    dropout: float = 0.1


class Layer(nn.Module):
    """One layer of a transformer, norms after (as in BERT and MPNet)."""

    def __init__(self, s: Shape) -> None:
        super().__init__()
        self.heads = s.heads
        self.qkv = nn.Linear(s.width, 3 * s.width)
        self.out = nn.Linear(s.width, s.width)
        self.norm = nn.LayerNorm(s.width, eps=1e-5)
        self.up = nn.Linear(s.width, s.inner)
        self.down = nn.Linear(s.inner, s.width)
        self.norm2 = nn.LayerNorm(s.width, eps=1e-5)
        self.drop = nn.Dropout(s.dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """The vectors of pieces after the layer; `bias` is added to attention."""
        b, n, w = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        if self.training:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        else:
            scores = q @ k.transpose(-1, -2) / math.sqrt(w // self.heads) + bias
            mixed = scores.softmax(-1) @ v
        x = self.norm(x + self.drop(self.out(mixed.transpose(1, 2).reshape(b, n, w))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces and their features to vectors, and to tag logits."""

    def __init__(self, s: Shape) -> None:
        super().__init__()
        self.shape = s
        self.word = nn.Embedding(s.words, s.width)
        self.position = nn.Embedding(s.longest, s.width)
        self.feature = nn.ModuleDict({f: nn.Embedding(n, s.width) for f, n in FEATURES.items()})
        self.norm = nn.LayerNorm(s.width, eps=1e-5)
        self.drop = nn.Dropout(s.dropout)
        self.layers = nn.ModuleList(Layer(s) for _ in range(s.layers))
        self.far = nn.Parameter(torch.zeros(2 * s.longest - 1, s.heads)) if s.relative else None
        self.tags = nn.Linear(s.width, 3 * len(TAGS) + KINDS)
        for e in self.feature.values():
            nn.init.normal_(e.weight, std=0.02)
            with torch.no_grad():
                e.weight[0] = 0

    def forward(
        self,
        ids: Tensor,
        case: Tensor,
        line: Tensor,
        quote: Tensor,
        slot: Tensor,
        kind: Tensor,
        voice: Tensor,
        move: Tensor,
        role: Tensor,
        item: Tensor,
        mask: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Vectors and tag logits of the pieces of some windows."""
        n = ids.shape[1]
        at = torch.arange(n, device=ids.device)
        x = self.word(ids) + self.position(at)
        told = {
            "case": case,
            "line": line,
            "quote": quote,
            "slot": slot,
            "kind": kind,
            "voice": voice,
            "move": move,
            "role": role,
            "item": item,
        }
        for name, value in told.items():
            x = x + self.feature[name](value)
        x = self.drop(self.norm(x))
        if self.far is not None:
            bias = self.far[at[None, :] - at[:, None] + self.shape.longest - 1]
            bias = bias.permute(2, 0, 1)[None]
        else:
            bias = torch.zeros(1, 1, 1, 1, device=x.device, dtype=x.dtype)
        if mask is not None:
            bias = bias + torch.where(mask[:, None, None, :], 0.0, -1e4)
        for layer in self.layers:
            x = layer(x, bias)
        return x, self.tags(x)


class Heads(nn.Module):
    """What is told of each span: classes, and pieces that it points to."""

    def __init__(self, s: Shape) -> None:
        super().__init__()
        self.pool = nn.ModuleDict({k: nn.Linear(3 * s.width, n) for k, n in s.span.items()})
        self.norm = nn.ModuleDict({k: nn.LayerNorm(n) for k, n in s.span.items()})
        self.drop = nn.Dropout(s.dropout)
        self.classes = nn.ModuleDict(
            {k: nn.Linear(s.span[k], sum(hs.values())) for k, hs in HEADS.items()}
        )
        count = {k: len(names) for k, names in POINTERS.items()}
        self.query = nn.ModuleDict({k: nn.Linear(s.span[k], n * s.key) for k, n in count.items()})
        self.key = nn.ModuleDict({k: nn.Linear(s.width, n * s.key) for k, n in count.items()})
        self.near = nn.ParameterDict(
            {k: nn.Parameter(torch.zeros(n, BUCKETS)) for k, n in count.items()}
        )
        with torch.no_grad():
            for k, names in POINTERS.items():
                for i, name in enumerate(names):
                    if f"{k} {name}" not in SOFTMAX:
                        self.near[k][i] = -4.0
        self.scale = 1 / math.sqrt(s.key)

    def pooled(self, x: Tensor, kind: str, spans: Tensor) -> Tensor:
        """One vector a span ([m, 2], end exclusive) of the pieces of one window [n, width]."""
        summed = F.pad(x.float().cumsum(0), (0, 0, 1, 0))
        start, end = spans[:, 0], spans[:, 1]
        mean = (summed[end] - summed[start]) / (end - start)[:, None]
        rep = torch.cat([x[start], x[end - 1], mean.to(x.dtype)], -1)
        return self.drop(self.norm[kind](F.gelu(self.pool[kind](rep), approximate="tanh")))

    def points(self, x: Tensor, rep: Tensor, kind: str, buckets: Tensor) -> Tensor:
        """How much each span points to each piece: [m, pointers, n]."""
        count = len(POINTERS[kind])
        query = self.query[kind](rep).unflatten(-1, (count, -1))
        key = self.key[kind](x).unflatten(-1, (count, -1))
        scores = torch.einsum("spk,npk->spn", query, key) * self.scale
        return scores + self.near[kind][:, buckets].transpose(0, 1)


def bucketed(spans: Tensor, n: int) -> Tensor:
    """0 inside the span; 1-9 before it, 10-18 after it by distance; [m, n]."""
    at = torch.arange(n, device=spans.device)[None]
    before, after = spans[:, :1] - at, at - spans[:, 1:] + 1
    far = torch.maximum(before, after).clamp(min=1)
    step = (far.float().log2().floor() + 1).clamp(max=9).long()
    return torch.where(before > 0, step, torch.where(after > 0, step + 9, 0))


class Network(nn.Module):
    """Encoder and heads in one."""

    def __init__(self, s: Shape) -> None:
        super().__init__()
        self.shape, self.encoder, self.heads = s, Encoder(s), Heads(s)


def from_pretrained(
    tensors: dict[str, Tensor], rows: list[int], layers: int, dropout: float
) -> Network:
    """A network that starts from MPNet or a BERT; `rows` are the kept rows of its words."""
    width = tensors["embeddings.LayerNorm.weight"].shape[0]
    mpnet = "encoder.relative_attention_bias.weight" in tensors
    s = Shape(len(rows), width, layers, 12, 4 * width, mpnet, dropout=dropout)
    if width < 768:
        s.span = {"statement": 384, "meeting": 128, "unknown": 128, "cue": 128}
    net = Network(s)
    e = net.encoder
    state: dict[str, Any] = {
        "word.weight": tensors["embeddings.word_embeddings.weight"][rows],
        "norm.weight": tensors["embeddings.LayerNorm.weight"],
        "norm.bias": tensors["embeddings.LayerNorm.bias"],
    }
    position = tensors["embeddings.position_embeddings.weight"]
    state["position.weight"] = position[2:514] if mpnet else position[:512]
    if "embeddings.token_type_embeddings.weight" in tensors:
        state["position.weight"] = (
            state["position.weight"] + tensors["embeddings.token_type_embeddings.weight"][0]
        )
    if mpnet:
        state["far"] = tensors["encoder.relative_attention_bias.weight"][_relative(s.longest)]
    for i in range(layers):
        state |= _layer(tensors, i, mpnet)
    missing, extra = e.load_state_dict(state, strict=False)
    assert not extra, extra  # noqa: S101 - a checkpoint of another shape
    assert all(m.startswith(("feature", "tags")) for m in missing), missing  # noqa: S101 - a checkpoint of another shape
    return net


def _layer(t: dict[str, Tensor], i: int, mpnet: bool) -> dict[str, Tensor]:
    p = f"encoder.layer.{i}."
    a, o, n = (
        (
            [p + f"attention.attn.{x}" for x in "qkv"],
            p + "attention.attn.o",
            p + "attention.LayerNorm",
        )
        if mpnet
        else (
            [p + f"attention.self.{x}" for x in ("query", "key", "value")],
            p + "attention.output.dense",
            p + "attention.output.LayerNorm",
        )
    )
    names = {"out": o, "norm": n, "up": p + "intermediate.dense", "down": p + "output.dense"}
    names["norm2"] = p + "output.LayerNorm"
    out = {
        f"layers.{i}.{k}.{x}": t[f"{v}.{x}"] for k, v in names.items() for x in ("weight", "bias")
    }
    for x in ("weight", "bias"):
        out[f"layers.{i}.qkv.{x}"] = torch.cat([t[f"{m}.{x}"] for m in a])
    return out


def _relative(longest: int) -> Tensor:
    """MPNet's bucket of each distance, from 1 - longest to longest - 1 (T5's, 32 buckets)."""
    apart = torch.arange(1 - longest, longest)
    n = -apart
    found = (n < 0).long() * 16
    n = n.abs()
    big = 8 + (torch.log(n.float().clamp(min=1) / 8) / math.log(128 / 8) * 8).long()
    return found + torch.where(n < 8, n, big.clamp(max=15))
