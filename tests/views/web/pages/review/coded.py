"""A dossier of the samples that three people coded, and whom it asks as."""

from pathlib import Path

import detente
from detente.model import Handling
from detente.model.account import Role, Visitor
from detente.workspace.dossier import Dossier
from tests.web import sampled

ANA, BORYS, SALMA = "Ana", "Борис", "سلمى"
REVIEWER = Visitor("Rev", Role.REVIEWER, Handling.RED)
CODER = Visitor("Cod", Role.CODER, Handling.RED)


def coded(path: Path) -> Path:
    """Ana accepts six statements; Borys and Salma see two of them differently."""
    sampled(path)
    with detente.open(path, who=ANA) as ana:
        keys = keys_of(ana)
        ana.accept(keys)
    with detente.open(path, who=SALMA) as salma:
        salma.accept(keys[:1])
    with detente.open(path, who=BORYS) as borys:
        borys.edit(keys[0], {"certainty": "possible"})
        borys.reject([keys[1]], "a headline, not a demand")
        borys.accept(keys[2:])
    return path


def keys_of(dossier: Dossier) -> list[str]:
    """The ids of the first six statements of one report."""
    entries = dossier.statements()
    return [e.id for e in entries if e.document == entries[0].document][:6]
