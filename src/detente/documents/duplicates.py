"""The same report twice, to the letter or nearly."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from datasketch import MinHash, MinHashLSH

from detente.model import Document, Mask

__all__ = ["fold_copies", "signature"]

PERMUTATIONS = 128
SHINGLE = 4
"""Words in a row."""
LEAST = 30
"""Words below which only equal texts are copies."""
NEAR = 0.5
"""Jaccard similarity of the shingles from which one report copies another."""
WORD = re.compile(r"\w+")


def signature(text: str, masks: Sequence[Mask] = ()) -> tuple[int, ...]:
    """The MinHash of the running text's shingles; empty for a text of a few words."""
    words = _words(text, masks)
    if len(words) < LEAST:
        return ()
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    minhash = MinHash(num_perm=PERMUTATIONS)
    minhash.update_batch([shingle.encode() for shingle in shingles])
    return tuple(int(value) for value in minhash.hashvalues)


def fold_copies(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents in their order, each copy marked with the report it repeats.

    Of equal or nearly equal reports the earliest published is the original; ties go
    by the text's hash, and a report without a date comes last.
    """
    ranked = sorted(documents, key=_rank)
    exact: dict[str, str] = {}
    near = MinHashLSH(threshold=NEAR, num_perm=PERMUTATIONS)
    originals: dict[str, Document] = {}
    copies: dict[str, str] = {}
    for document in ranked:
        key = " ".join(_words(document.text, document.masks))
        original = exact.get(key) or _nearest(document, near, originals)
        if document.id in originals:
            continue
        if original:
            copies[document.id] = original
            continue
        exact[key] = document.id
        originals[document.id] = document
        if document.signature:
            near.insert(document.id, _minhash(document))
    return tuple(replace(d, copy_of=copies.get(d.id, "")) for d in documents)


def _rank(document: Document) -> tuple[bool, str, str]:
    published = document.published
    return (published is None, published.value if published else "", document.sha256)


def _nearest(document: Document, near: MinHashLSH, originals: dict[str, Document]) -> str:
    """The id of the most similar report that is similar enough; empty if none is."""
    if not document.signature:
        return ""
    own = _minhash(document)
    similar = [(own.jaccard(_minhash(originals[key])), key) for key in near.query(own)]
    best = max(similar, default=(0.0, ""))
    return best[1] if best[0] >= NEAR else ""


def _minhash(document: Document) -> MinHash:
    return MinHash(num_perm=PERMUTATIONS, hashvalues=np.array(document.signature, dtype=np.uint64))


def _words(text: str, masks: Sequence[Mask]) -> list[str]:
    """The words of the running text in lower case."""
    running = []
    position = 0
    for mask in masks:
        running.append(text[position : mask.start])
        position = max(position, mask.end)
    running.append(text[position:])
    return WORD.findall(" ".join(running).casefold())
