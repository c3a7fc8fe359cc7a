import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from training.standoff import ANNOTATIONS, load, stand_off

from detente.errors import EvaluationError
from detente.evaluation import load_texts, read_annotation, validate

TEXT = (
    "Iran told Axios it would halt work only if Oman agrees. Talks were held on Friday. Oman waits."
)


def gold() -> dict[str, Any]:
    def entry(key: str, quote: str, **fields: Any) -> dict[str, Any]:
        start = TEXT.index(quote)
        return {"id": key, "start": start, "end": start + len(quote), "quote": quote, **fields}

    statement = entry(
        "s1", "would halt work only if Oman agrees",
        speaker={"name": "Iran", "party": "Iran"}, act="offer", issue="disarmament",
        target=["Oman"], certainty="probable", condition="only if Oman agrees", when="current",
        chain=[{"name": "Axios", "kind": "media", "count": 2}], act_any=["offer", "accept"],
    )  # fmt: skip
    met = entry(
        "m1", "Talks were held on Friday",
        parties=["Iran", "Oman"], status="held", channel=["phone"], when="on Friday",
    )  # fmt: skip
    unsaid = entry("u1", "Oman waits", kind="answer", subject="Iran", issue="disarmament")
    return {"doc": "sample", "statements": [statement], "meetings": [met], "unknowns": [unsaid]}


def brought_back(folder: Path, annotation: dict[str, Any], text: str = TEXT) -> dict[str, Any]:
    corpus, file = folder / "docs.jsonl", folder / "statements-1.jsonl"
    corpus.write_text(json.dumps({"id": "sample", "text": text}) + "\n")
    file.write_text(json.dumps(stand_off(annotation, TEXT)) + "\n")
    (told,) = load(folder, corpus)
    return told


def test_the_words_come_back(tmp_path: Path) -> None:
    told = brought_back(tmp_path, gold())
    assert validate(told, TEXT) == []
    del told["text_sha256"]
    assert told == gold()


def test_no_words_of_the_text_are_kept() -> None:
    kept = json.dumps(stand_off(gold(), TEXT))
    assert not [w for w in ("Axios", "halt work", "only if", "Friday", "waits") if w in kept]


def test_a_name_that_the_text_lacks_comes_back_as_party_or_kind(tmp_path: Path) -> None:
    annotation = deepcopy(gold())
    annotation["statements"][0]["speaker"]["name"] = "Tehran's envoy"
    annotation["statements"][0]["chain"][0]["name"] = "Twitter"
    statement = brought_back(tmp_path, annotation)["statements"][0]
    assert statement["speaker"] == {"name": "Iran", "party": "Iran"}
    assert statement["chain"] == [{"name": "media", "kind": "media", "count": 2}]


def test_unknowns_that_were_not_annotated_stay_so(tmp_path: Path) -> None:
    annotation = gold()
    del annotation["unknowns"]
    assert "unknowns" not in brought_back(tmp_path, annotation)


def test_another_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="sample: the corpus has not the text"):
        brought_back(tmp_path, gold(), TEXT + " ")


@pytest.mark.shared
def test_the_kept_annotations_are_the_gold(shared: Path) -> None:
    corpus = shared / "data/corpus/docs.jsonl"
    texts, told = load_texts(corpus), load(ANNOTATIONS, corpus)
    assert len(told) == 691
    for annotation in told:
        gold = read_annotation(shared / f"gold/train/{annotation['doc']}.json")
        for statement in gold["statements"]:
            _without_absent_names(statement, texts[annotation["doc"]])
        assert annotation == gold


def _without_absent_names(statement: dict[str, Any], text: str) -> None:
    if statement["speaker"]["name"] not in text:
        statement["speaker"]["name"] = statement["speaker"]["party"]
    for link in statement["chain"]:
        link["name"] = link["name"] if link["name"] in text else link["kind"]
