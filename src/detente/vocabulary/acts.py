"""What each of the thirteen acts is called, and its codes for exchange."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from detente.model import Act
from detente.vocabulary.files import read_yaml

__all__ = ["ACTS", "ActEntry", "get_act"]


@dataclass(frozen=True, slots=True)
class ActEntry:
    """One act in words and in the codes of event data."""

    act: Act
    label: str
    """A noun for headings ("demand")."""
    singular: str
    """Third person singular ("demands")."""
    plural: str
    """Third person plural ("demand")."""
    stance: str
    """wants, gives, refuses, denies, open, attacks, backs or judges."""
    description: str
    plover: tuple[str, ...]
    """PLOVER event/mode, the commonest first; empty where PLOVER has none."""
    cameo: tuple[str, ...]
    """CAMEO codes, the commonest first."""


@cache
def _acts() -> Mapping[Act, ActEntry]:
    entries = {}
    for name, row in read_yaml("acts.yaml").items():
        act = Act(name)
        entries[act] = ActEntry(
            act,
            row["label"],
            row["singular"],
            row["plural"],
            row["stance"],
            row["description"],
            tuple(row["plover"]),
            tuple(row["cameo"]),
        )
    return entries


ACTS: Mapping[Act, ActEntry] = _acts()
"""All acts, the one that changes a matrix most first."""


def get_act(act: Act) -> ActEntry:
    """The entry of an act."""
    return ACTS[act]
