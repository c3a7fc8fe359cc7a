"""An invented negotiation of two reports, what is expected of it, and what is told."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from detente.evaluation.negotiation import Read
from detente.evaluation.negotiation_facts import Kind, Place, Told
from detente.model import text_sha256

FIRST = (
    "Avonia proposed a ten-day truce. Bordia refused the truce. "
    "Avonia will open the river only if the mines are cleared."
)
SECOND = "Bordia has now accepted the truce, a mediator said. Bordia denied that it accepted it."
DAY = date(2024, 4, 2)


def place(text: str, words: str) -> Place:
    start = text.index(words)
    return Place(text_sha256(text), start, start + len(words))


def _span(alias: str, words: str) -> list[Any]:
    at = place(FIRST if alias == "one" else SECOND, words)
    return [alias, at.start, at.end]


def expectations(folder: Path, **changed: Any) -> Path:
    """The file of expectations, some of its parts replaced."""
    told = {
        "series": "MINI",
        "about": "An invented quarrel over a river.",
        "since": date(2024, 4, 1),
        "at": DAY,
        "documents": {
            "one": {"id": "mini-1", "text_sha256": text_sha256(FIRST)},
            "two": {"id": "mini-2", "text_sha256": text_sha256(SECOND)},
        },
        "exhaustive": {"proposals": {"parties": ["Avonia", "Bordia"], "issues": ["ceasefire"]}},
        "proposals": [
            {
                "id": "p1",
                "what": "a truce of ten days",
                "parties": ["Avonia"],
                "issues": ["ceasefire"],
                "evidence": [_span("one", "Avonia proposed a ten-day truce")],
            },
            {
                "id": "p2",
                "what": "mines for the river",
                "parties": ["Avonia"],
                "issues": ["economy"],
                "optional": True,
                "evidence": [_span("one", "Avonia will open the river")],
            },
        ],
        "answers": [
            {
                "id": "a1",
                "what": "Bordia refuses",
                "to": ["p1"],
                "parties": ["Bordia"],
                "values": ["rejected"],
                "day": date(2024, 4, 1),
                "evidence": [_span("one", "Bordia refused the truce")],
            }
        ],
        "roots": [
            {
                "id": "r1",
                "what": "Bordia accepts, one mediator",
                "low": [1],
                "high": [1, 2],
                "evidence": [_span("two", "Bordia has now accepted the truce")],
            }
        ],
        "changes": [
            {
                "id": "c1",
                "what": "Bordia comes round",
                "parties": ["Bordia"],
                "issues": ["ceasefire"],
                "values": ["reversed"],
                "day": DAY,
                "evidence": [_span("two", "Bordia has now accepted the truce")],
            }
        ],
        "conditions": [
            {
                "id": "k1",
                "what": "the river for the mines",
                "parties": ["Avonia"],
                "values": ["only if"],
                "issues": ["economy"],
                "evidence": [_span("one", "Avonia will open the river only if")],
            }
        ],
        "contradictions": [
            {
                "id": "x1",
                "what": "Bordia accepted and did not",
                "parties": ["Bordia"],
                "values": ["with itself"],
                "issues": ["ceasefire"],
                "evidence": [_span("two", "Bordia has now accepted the truce")],
                "against": [_span("two", "Bordia denied that it accepted it")],
            }
        ],
        **changed,
    }
    file = folder / "mini.yaml"
    file.write_text(yaml.safe_dump(told, sort_keys=False), "utf-8")
    return file


PROPOSED = place(FIRST, "Avonia proposed a ten-day truce")
REFUSED = place(FIRST, "Bordia refused the truce")
RIVER = place(FIRST, "Avonia will open the river only if the mines are cleared")
ACCEPTED = place(SECOND, "Bordia has now accepted the truce")
DENIED = place(SECOND, "Bordia denied that it accepted it")
READ = [
    Read("Avonia", PROPOSED),
    Read("Bordia", REFUSED),
    Read("Avonia", RIVER),
    Read("Bordia", ACCEPTED),
    Read("Bordia", DENIED),
]


def told(kind: Kind, key: str, party: str, *places: Place, **fields: Any) -> Told:
    """One told fact on the truce."""
    issues = frozenset({fields.pop("issue", "ceasefire")})
    return Told(kind, key, key, places, frozenset({party}), issues, **fields)


TOLD = [
    told(Kind.PROPOSAL, "truce", "Avonia", PROPOSED),
    told(Kind.ANSWER, "no", "Bordia", REFUSED, value="rejected", to="truce"),
    told(Kind.CHANGE, "turn", "Bordia", ACCEPTED, value="reversed", on=DAY),
    told(Kind.CONDITION, "river", "Avonia", RIVER, value="if", issue="economy"),
    told(Kind.CONTRADICTION, "odds", "Bordia", DENIED, against=(ACCEPTED,), value="with itself"),
    told(Kind.ROOTS, "roots", "Bordia", ACCEPTED, low=1, high=2),
]
"""All that is expected, told rightly."""
