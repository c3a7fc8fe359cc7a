"""What a person types into a search, taken apart."""

import re
from dataclasses import dataclass

__all__ = ["Query", "parse"]

_PART = re.compile(r"""(-?)(?:(party|issue):)?(?:"([^"]*)"|([^\s"]+))""")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Query:
    """Words and "phrases" that must stand in a report, -words that must not."""

    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    party: str = ""
    issue: str = ""

    @property
    def match(self) -> str:
        """The words for SQLite's FTS5; empty where only party or issue narrow."""
        found = " ".join(map(_quoted, self.wanted))
        return " NOT ".join([found, *map(_quoted, self.unwanted)]) if found else ""

    @property
    def websearch(self) -> str:
        """The words for PostgreSQL's websearch_to_tsquery."""
        found = [f'"{words}"' for words in self.wanted]
        return " ".join([*found, *(f'-"{words}"' for words in self.unwanted)]) if found else ""


def parse(typed: str) -> Query:
    """The query typed: words, "phrases", -words, party:NAME, issue:CODE."""
    wanted: list[str] = []
    unwanted: list[str] = []
    named = {"party": "", "issue": ""}
    for minus, field, phrase, word in _PART.findall(typed):
        words = " ".join((phrase or word).replace("\0", " ").split())
        if field and words:
            named[field] = words
        elif _WORD.search(words):
            (unwanted if minus else wanted).append(words)
    return Query(tuple(wanted), tuple(unwanted), named["party"], named["issue"])


def _quoted(words: str) -> str:
    """A phrase of FTS5; a star at its end finds every word that begins so."""
    star = "*" if words.endswith("*") else ""
    return '"' + words.rstrip("*").replace('"', '""') + '"' + star
