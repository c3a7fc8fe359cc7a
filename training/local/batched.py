"""Spans of a batch: pooled, and pointing to pieces, many windows at once."""

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - torch's own name for it
from training.local.network import POINTERS, Network, bucketed

Spanned = tuple[int, Any, int, int]
"""The row of a window in its batch, what is told of a span, and its place."""


@dataclass
class Spans:
    """The spans of a kind in a batch, and what the encoder made of the batch."""

    net: Network
    kind: str
    told: list[Spanned]
    hidden: Tensor
    tags: Tensor
    mask: Tensor
    slot: Tensor

    def __post_init__(self) -> None:
        device = self.hidden.device
        self.rows = torch.tensor([r for r, *_ in self.told], device=device)
        self.at = torch.tensor([(a, b) for *_, a, b in self.told], device=device)

    def pooled(self) -> Tensor:
        """One vector a span; as `Heads.pooled`, over a batch."""
        heads, hidden, rows, at = self.net.heads, self.hidden, self.rows, self.at
        summed = F.pad(hidden.float().cumsum(1), (0, 0, 1, 0))
        mean = (summed[rows, at[:, 1]] - summed[rows, at[:, 0]]) / (at[:, 1] - at[:, 0])[:, None]
        ends = hidden[rows, at[:, 0]], hidden[rows, at[:, 1] - 1]
        rep = torch.cat([*ends, mean.to(hidden.dtype)], -1)
        raised = F.gelu(heads.pool[self.kind](rep), approximate="tanh")
        return heads.drop(heads.norm[self.kind](raised))

    def points(self, rep: Tensor) -> Tensor:
        """How much each span points to each piece of its window; as `Heads.points`."""
        heads, kind = self.net.heads, self.kind
        count = len(POINTERS[kind])
        key = heads.key[kind](self.hidden).unflatten(-1, (count, -1))[self.rows]
        query = heads.query[kind](rep).unflatten(-1, (count, -1))
        scores = torch.einsum("spk,snpk->spn", query, key).float() * heads.scale
        near = heads.near[kind][:, bucketed(self.at, self.hidden.shape[1])]
        return scores + near.transpose(0, 1).float()
