"""Whose moves on what are asked for."""

from dataclasses import dataclass

__all__ = ["Asked", "EVERYTHING"]


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose moves on what are asked for; empty means all."""

    party: str = ""
    issue: str = ""
    repeated: bool = False
    """Whether what is only told again is shown too."""
    suggested: bool = False
    """Whether contradictions are looked for among suggestions too."""


EVERYTHING = Asked()
