"""1 BRING IN: bytes -> Capture -> Document."""

from detente.documents.capture import capture
from detente.documents.duplicates import fold_copies
from detente.documents.expand import expand
from detente.documents.read_in import BroughtIn, bring_in
from detente.documents.told import Told

__all__ = ["BroughtIn", "Told", "bring_in", "capture", "expand", "fold_copies"]
