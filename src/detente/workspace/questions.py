"""What a dossier can be asked over time, one thin method a question."""

from detente.record import Record

__all__ = ["Questions"]


class Questions:
    """Questions about roots, terms, moves, conditions and commitments."""

    record: Record
