"""The same report twice, to the letter or nearly."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from datasketch import MinHash, MinHashLSH

from detente.model import Document, Mask

__all__ = ["fold_copies", "repeat", "shingles", "signature"]

PERMUTATIONS = 128
SCHEME = "affine32"
"""How the library permutes; part of what makes two signatures comparable."""
SHINGLE = 4
"""Words in a row."""
LEAST = 30
"""Words below which only equal texts are copies."""
BANDS, ROWS = 37, 3
"""The hash table's shape: it finds most reports of a Jaccard similarity of 0.3 and more.

As the library works it out for that similarity, which takes it 20 ms a table.
"""
REPEATED = 0.88
"""Share of a report's shingles that stand in another, from which it is a copy.

Measured on 1,484 documents: copies and corrected repeats of agency reports have 0.91
and more, different communiques from one mould (calls with two leaders on one day) at
most 0.83.
"""
WORD = re.compile(r"\w+")


def signature(text: str, masks: Sequence[Mask] = ()) -> tuple[int, ...]:
    """The MinHash of the running text's shingles; empty for a text of a few words."""
    words = _words(text, masks)
    if len(words) < LEAST:
        return ()
    minhash = MinHash(num_perm=PERMUTATIONS, scheme=SCHEME)
    minhash.update_batch([shingle.encode() for shingle in shingles(words)])
    return tuple(int(value) for value in minhash.hashvalues)


def shingles(words: Sequence[str]) -> set[str]:
    """Every run of a few words."""
    return {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}


def repeat(one: Document, others: Sequence[Document]) -> tuple[Document, ...]:
    """Those of some documents of which either repeats the other, in their order."""
    words = _words(one.text, one.masks)
    own = shingles(words)
    found = []
    for other in others:
        theirs = _words(other.text, other.masks)
        if theirs == words or _share(own, shingles(theirs), min(len(words), len(theirs))):
            found.append(other)
    return tuple(found)


def _share(one: set[str], other: set[str], words: int) -> bool:
    shorter = min(len(one), len(other))
    return words >= LEAST and len(one & other) >= REPEATED * shorter


def fold_copies(documents: Sequence[Document], *, versions: bool = False) -> tuple[Document, ...]:
    """The documents in their order, each copy marked with the report it repeats.

    The earliest published is the original; of one time the longer, then the lower
    text hash; reports without a date come last. A later report that adds more than a
    few words of its own is no copy; with `versions`, neither is one of the same address.
    """
    originals = _Originals(versions)
    copies: dict[str, str] = {}
    for document in sorted(documents, key=_rank):
        if document.id in copies or document.id in originals.words:
            continue
        original = originals.repeated_by(document)
        if original:
            copies[document.id] = original
        else:
            originals.add(document)
    return tuple(replace(document, copy_of=copies.get(document.id, "")) for document in documents)


def _rank(document: Document) -> tuple[bool, str, int, str]:
    published = document.published
    told = published.value if published else ""
    return (published is None, told, -len(document.text), document.sha256)


@dataclass(slots=True)
class _Originals:
    """The reports seen so far that copy none, ready to be compared."""

    versions: bool = False
    """Whether reports of one address are left apart."""
    urls: dict[str, str] = field(default_factory=dict)
    words: dict[str, list[str]] = field(default_factory=dict)
    by_text: dict[str, str] = field(default_factory=dict)
    near: MinHashLSH = field(
        default_factory=lambda: MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, ROWS))
    )

    def add(self, document: Document) -> None:
        """Take a report in."""
        words = _words(document.text, document.masks)
        self.words[document.id] = words
        self.urls[document.id] = document.url
        self.by_text[" ".join(words)] = document.id
        if document.signature:
            self.near.insert(document.id, _minhash(document))

    def repeated_by(self, document: Document) -> str:
        """The id of the report that this one repeats; empty if none."""
        words = _words(document.text, document.masks)
        equal = self.by_text.get(" ".join(words), "")
        if equal and not self._version(document, equal):
            return equal
        if not document.signature:
            return ""
        own = shingles(words)
        shares = [
            (len(own & shingles(self.words[key])) / len(own), key)
            for key in sorted(self.near.query(_minhash(document)))
            if not self._version(document, key)
        ]
        share, key = max(shares, default=(0.0, ""))
        return key if share >= REPEATED else ""

    def _version(self, document: Document, key: str) -> bool:
        return self.versions and bool(document.url) and self.urls[key] == document.url


def _minhash(document: Document) -> MinHash:
    return MinHash(hashvalues=np.array(document.signature, dtype=np.uint32), scheme=SCHEME)


def _words(text: str, masks: Sequence[Mask]) -> list[str]:
    """The words of the running text in lower case."""
    running, position = [], 0
    for mask in masks:
        running.append(text[position : mask.start])
        position = mask.end
    running.append(text[position:])
    return WORD.findall(" ".join(running).casefold())
