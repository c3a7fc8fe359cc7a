from typing import Any

from training.local.unseen import as_filled

from detente.model import Act
from tests.factory import document

TEXT = (
    "Russia demands that Ukraine stay out of NATO, a diplomat said. "
    "Envoys of Russia and Ukraine met in Jeddah. It is not known whether Ukraine will agree."
)
SURE = [6.0] * 8 + [2.0, 1.0, 1.0]


def entry(words: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "quote": words, "lean": -5.0, **fields}


def statement(signs: list[float]) -> dict[str, Any]:
    low: dict[str, Any] = {"condition": None, "chain": []}
    return entry(
        "Russia demands that Ukraine stay out of NATO",
        speaker={"name": "Russia", "party": "Russia"},
        act="demand",
        issue="alliance",
        certainty="certain",
        when="current",
        target=["Ukraine"],
        target_scores=[0.9],
        signs=signs,
        conditional=0.0,
        at={"0.05": low},
    )


def read(**parts: Any) -> dict[str, Any]:
    return {"doc": "mini", "statements": [], "meetings": [], "unknowns": [], **parts}


def test_a_statement_is_filled_in_as_the_product_does() -> None:
    (said,) = as_filled(document(TEXT), read(statements=[statement(SURE)])).statements
    assert (said.speaker.party, said.act, said.issue) == ("Russia", Act.DEMAND, "alliance")
    assert said.span.exact == "Russia demands that Ukraine stay out of NATO"
    assert said.score is not None
    assert 0.5 < said.score <= 1


def test_what_lies_below_the_mark_is_not_told() -> None:
    doubtful = [*SURE[:1], -2.0, *SURE[2:]]
    assert as_filled(document(TEXT), read(statements=[statement(doubtful)])).statements == ()


def test_meetings_and_unknowns_need_their_mark() -> None:
    met = entry(
        "Envoys of Russia and Ukraine met in Jeddah",
        parties=["Russia", "Ukraine"], party_scores=[0.9, 0.9], status="held",
        channel=["in-person"], when=None,
    )  # fmt: skip
    gap = entry(
        "It is not known whether Ukraine will agree",
        kind="intention", issue="alliance", subject="Ukraine",
    )  # fmt: skip
    told = as_filled(document(TEXT), read(meetings=[met], unknowns=[gap]))
    assert [m.parties for m in told.meetings] == [("Russia", "Ukraine")]
    assert [u.subject for u in told.unknowns] == ["Ukraine"]
    far = as_filled(
        document(TEXT), read(meetings=[{**met, "lean": 9.0}], unknowns=[{**gap, "lean": 9.0}])
    )
    assert not far.meetings
    assert not far.unknowns
