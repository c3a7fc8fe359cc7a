"""What the user says about a report."""

import re
from dataclasses import dataclass
from datetime import date

from detente.errors import InputError
from detente.model import Moment, Origin, Precision

__all__ = ["Told"]

DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2})?)?)?")
LANGUAGE = re.compile(r"[a-z]{2}")


@dataclass(frozen=True, slots=True)
class Told:
    """Outlet, date and language as the user tells them: they win over the page.

    Raises InputError when the date or the language is not written as it must be.
    """

    outlet: str = ""
    date: str = ""
    """ISO 8601, as far as it is known: 2025, 2025-03, 2025-03-13, 2025-03-13T14:05."""
    lang: str = ""
    """ISO 639-1."""

    def __post_init__(self) -> None:
        """Check what was told before any report is read."""
        self.moment()
        if self.lang and not LANGUAGE.fullmatch(self.lang):
            raise InputError(
                f"--lang {self.lang!r} is not a language code", "give two letters, as in --lang en"
            )
        if any(not c.isprintable() for c in self.outlet):
            raise InputError("--outlet holds control characters", "give the outlet's plain name")

    def moment(self) -> Moment | None:
        """The date as a moment told by the user; None where none was given."""
        if not self.date:
            return None
        match = DATE.fullmatch(self.date)
        try:
            if match is None:
                raise ValueError
            year, month, day = (int(part) if part else 1 for part in match.groups())
            date(year, month, day)
        except ValueError:
            raise InputError(
                f"--date {self.date!r} is not a date", "write it as 2025-03-13, 2025-03 or 2025"
            ) from None
        precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}
        return Moment(self.date, precision.get(len(self.date), Precision.MINUTE), Origin.USER)
