"""Held readings with the links that rules find, so that the mark of chains is the product's.

    python -m training.local.ruled --held held --corpus ../shared/data/corpus/docs.jsonl

Adds `ruled` to each statement: the chain by rule, which comes before the network's.
"""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from detente.evaluation import load_records
from detente.evaluation.nearest import nearest
from detente.model import Document, Source, Speaker
from detente.statements.actors import Cast
from detente.statements.attribution import attributions
from detente.statements.chains import chain
from detente.statements.parse import parse
from detente.workspace.evaluating.measuring import document_of

__all__ = ["ruled"]


def ruled(document: Document, told: Mapping[str, Any]) -> dict[str, Any]:
    """A reading of a document whose statements have the links that rules find for them."""
    parsed = parse(document)
    cast, reports = Cast(parsed), attributions(parsed)
    statements = []
    for each in told["statements"]:
        start, end = each["start"], each["end"]
        name, party = each["speaker"]["name"], each["speaker"]["party"]
        place = nearest(name, document.text, start, end) or (None, None)
        speaker = Speaker(" ".join(name.split()), party, "", "pointer", *place)
        held = [r for r in reports if r.holds(start, end)]
        links = chain(held, speaker, cast, parsed.tokens(start, end))
        statements.append({**each, "ruled": [_link(link) for link in links]})
    return {**told, "statements": statements}


def _link(source: Source) -> dict[str, Any]:
    return {"name": source.name, "kind": source.kind.value}


def main() -> None:
    """Add the links to every reading of a folder."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--held", type=Path, required=True)
    options.add_argument("--corpus", type=Path, required=True)
    options.add_argument("--texts", type=Path, help="a folder of <doc>.txt for others")
    told = options.parse_args()
    records = (load_records(told.texts) if told.texts else {}) | load_records(told.corpus)
    for file in sorted(told.held.glob("*.json")):
        document = document_of(file.stem, records[file.stem])
        made = ruled(document, json.loads(file.read_text("utf-8")))
        file.write_text(json.dumps(made), "utf-8")


if __name__ == "__main__":
    main()
