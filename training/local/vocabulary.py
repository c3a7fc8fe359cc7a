"""The word pieces that the shipped models keep: those that our texts use."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer

__all__ = ["pruned"]

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")


def pruned(tokenizer_json: Path, texts: Iterable[str], documents: int) -> str:
    """A tokenizer (JSON) of the pieces that many texts hold, and letters.

    Words whose piece is left out fall apart into smaller pieces.
    """
    told = json.loads(tokenizer_json.read_text("utf-8"))
    told["truncation"] = told["padding"] = None
    full = Tokenizer.from_str(json.dumps(told))
    count = Counter(i for text in texts for i in {*full.encode(text, add_special_tokens=False).ids})
    old = told["model"]["vocab"]
    kept = [
        piece
        for piece, i in sorted(old.items(), key=lambda pair: pair[1])
        if piece not in SPECIAL
        and (count[i] >= documents or len(piece.removeprefix("##")) == 1)
        and not piece.startswith("[unused")
        and piece != "[MASK]"
    ]
    told["model"]["vocab"] = {piece: i for i, piece in enumerate((*SPECIAL, *kept))}
    told["added_tokens"] = [
        a | {"id": SPECIAL.index(a["content"])}
        for a in told["added_tokens"]
        if a["content"] in SPECIAL
    ]
    told["post_processor"] = None
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
