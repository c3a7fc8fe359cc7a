"""What a move is about."""

from dataclasses import dataclass

__all__ = ["Issue"]


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue of the catalogue; a dossier may refine it."""

    code: str
    label: str
    description: str
