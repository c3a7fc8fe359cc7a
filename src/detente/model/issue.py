"""What a move is about."""

from dataclasses import dataclass

__all__ = ["Issue", "is_within"]


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue of the catalogue; a dossier may refine it."""

    code: str
    label: str
    description: str


def is_within(code: str, of: str) -> bool:
    """Whether an issue is one or refines it; of none all are a part."""
    return not of or code == of or code.startswith(f"{of}/")
