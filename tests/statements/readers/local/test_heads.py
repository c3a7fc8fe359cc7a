import ast
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hn

from detente.model import Act, Certainty, Channel, MeetingStatus, UnknownKind, When
from detente.statements.readers.local.features import FEATURES
from detente.statements.readers.local.heads import (
    CLASSES,
    POINTERS,
    Floats,
    Heads,
    sigmoid,
    softmax,
)
from detente.statements.readers.local.network import TAGS
from detente.vocabulary.issues import ISSUES

TRAINED = Path(__file__).parents[4] / "training/local/network.py"
WIDTH, POOLED, KEY, PIECES = 6, 5, 4, 40
LOGITS = hn.arrays(np.float32, (3, 5), elements=st.floats(-50, 50, width=32))


@pytest.fixture(scope="module")
def weights() -> dict[str, Floats]:
    draw = np.random.default_rng(0)
    made: dict[str, Floats] = {}

    def linear(name: str, out: int, into: int) -> None:
        made[f"{name}.weight"] = draw.normal(size=(out, into)).astype(np.float32)
        made[f"{name}.bias"] = draw.normal(size=out).astype(np.float32)

    for kind, names in POINTERS.items():
        linear(f"pool.{kind}", POOLED, 3 * WIDTH)
        made[f"norm.{kind}.weight"] = draw.normal(size=POOLED).astype(np.float32)
        made[f"norm.{kind}.bias"] = draw.normal(size=POOLED).astype(np.float32)
        linear(f"classes.{kind}", sum(CLASSES[kind].values()), POOLED)
        linear(f"query.{kind}", len(names) * KEY, POOLED)
        linear(f"key.{kind}", len(names) * KEY, WIDTH)
        made[f"near.{kind}"] = draw.normal(size=(len(names), 20)).astype(np.float32)
    return made


@pytest.fixture(scope="module")
def hidden() -> Floats:
    return np.random.default_rng(1).normal(size=(PIECES, WIDTH)).astype(np.float32)


SPANS = np.array([[3, 4], [10, 25], [38, 40]])


def by_hand(weights: dict[str, Floats], hidden: Floats, kind: str, span: Any) -> list[float]:
    """The vector of a span, number by number."""
    start, end = (int(i) for i in span)
    mean = [sum(float(hidden[i, c]) for i in range(start, end)) / (end - start) for c in range(6)]
    told = [*map(float, hidden[start]), *map(float, hidden[end - 1]), *mean]
    made = []
    rows = zip(weights[f"pool.{kind}.weight"], weights[f"pool.{kind}.bias"], strict=True)
    for row, bias in rows:
        x = sum(float(a) * b for a, b in zip(row, told, strict=True)) + float(bias)
        made.append(0.5 * x * (1 + math.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))))
    middle = sum(made) / len(made)
    spread = math.sqrt(sum((x - middle) ** 2 for x in made) / len(made) + 1e-5)
    scale, shift = weights[f"norm.{kind}.weight"], weights[f"norm.{kind}.bias"]
    return [
        (x - middle) / spread * float(a) + float(b)
        for x, a, b in zip(made, scale, shift, strict=True)
    ]


@pytest.mark.parametrize("kind", POINTERS)
def test_the_vector_of_a_span_is_that_of_the_trained_network(
    kind: str, weights: dict[str, Floats], hidden: Floats
) -> None:
    told = Heads(weights).pooled(hidden, kind, SPANS)
    want = [by_hand(weights, hidden, kind, span) for span in SPANS]
    np.testing.assert_allclose(told, want, rtol=1e-3, atol=1e-4)


def bucket(start: int, end: int, at: int) -> int:
    if start <= at < end:
        return 0
    far = start - at if at < start else at - end + 1
    return min(int(math.log2(far)) + 1, 9) + (0 if at < start else 9)


@pytest.mark.parametrize("kind", POINTERS)
def test_a_pointer_matches_query_and_key_and_counts_what_is_near(
    kind: str, weights: dict[str, Floats], hidden: Floats
) -> None:
    heads = Heads(weights)
    told = heads.pooled(hidden, kind, SPANS)
    points = heads.scores(hidden, told, kind, SPANS)
    assert tuple(points) == POINTERS[kind]
    for i, name in enumerate(POINTERS[kind]):
        rows = slice(i * KEY, (i + 1) * KEY)
        for span, vector in enumerate(told):
            query = weights[f"query.{kind}.weight"][rows] @ vector
            query = query + weights[f"query.{kind}.bias"][rows]
            for at in range(PIECES):
                key = weights[f"key.{kind}.weight"][rows] @ hidden[at]
                key = key + weights[f"key.{kind}.bias"][rows]
                start, end = SPANS[span].tolist()
                near = weights[f"near.{kind}"][i, bucket(start, end, at)]
                want = float(query @ key) / math.sqrt(KEY) + float(near)
                assert abs(float(points[name][span, at]) - want) < 1e-2


@pytest.mark.parametrize("kind", CLASSES)
def test_the_classes_of_each_head_share_one(
    kind: str, weights: dict[str, Floats], hidden: Floats
) -> None:
    heads = Heads(weights)
    told = heads.classes(heads.pooled(hidden, kind, SPANS), kind)
    assert {name: value.shape for name, value in told.items()} == {
        name: (len(SPANS), count) for name, count in CLASSES[kind].items()
    }
    for value in told.values():
        np.testing.assert_allclose(value.sum(-1), 1, rtol=1e-5)


@given(LOGITS)
def test_softmax_adds_up_to_one_and_keeps_the_order(logits: Floats) -> None:
    told = softmax(logits)
    np.testing.assert_allclose(told.sum(-1), 1, rtol=1e-4)
    np.testing.assert_allclose(softmax(logits + 7), told, atol=1e-4)
    for row, chances in zip(logits, told, strict=True):
        assert chances[row.argmax()] == chances.max()


@settings(max_examples=50)
@given(hn.arrays(np.float32, 4, elements=st.floats(-1e9, 1e9, width=32)))
def test_chances_on_their_own_stay_between_nothing_and_one(logits: Floats) -> None:
    told = sigmoid(logits)
    assert ((told >= 0) & (told <= 1)).all()
    np.testing.assert_allclose(told + sigmoid(-logits), 1, atol=1e-5)


def test_there_is_a_class_for_every_value_of_the_model() -> None:
    statement, meeting = CLASSES["statement"], CLASSES["meeting"]
    assert statement["act"] == len(Act)
    assert statement["issue"] == len(ISSUES) == CLASSES["unknown"]["issue"]
    assert statement["certainty"] == len(Certainty)
    assert statement["when"] == len(When)
    assert meeting["status"] == len(MeetingStatus)
    assert set(map(str, Channel)) <= set(meeting)
    assert CLASSES["unknown"]["kind"] == len(UnknownKind)


def test_training_and_reading_agree_on_heads_pointers_tags_and_features() -> None:
    told = {
        ast.unparse(node.targets[0]): ast.literal_eval(node.value)
        for node in ast.parse(TRAINED.read_text()).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) != "SOFTMAX"
    }
    assert {k: list(v.items()) for k, v in told["HEADS"].items()} == {
        k: list(v.items()) for k, v in CLASSES.items()
    }
    assert told["POINTERS"] == POINTERS
    assert told["TAGS"] == TAGS
    assert list(told["FEATURES"].items()) == list(FEATURES.items())
