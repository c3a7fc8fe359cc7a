"""All that a request asks of a dossier is asked of one view of it."""

from detente.record.sharing import View, viewed

__all__ = ["View", "viewed"]
