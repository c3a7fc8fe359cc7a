"""Whose moves on what are asked for."""

from collections.abc import Container
from dataclasses import dataclass

from detente.model.issue import is_within

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

    def holds(self, parties: Container[str], issue: str) -> bool:
        """Whether what any of these parties moves on an issue is asked for."""
        return (not self.party or self.party in parties) and is_within(issue, self.issue)


EVERYTHING = Asked()
