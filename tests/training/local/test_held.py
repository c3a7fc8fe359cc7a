from pathlib import Path

import numpy as np
import pytest
from training.local.choosing import f1
from training.local.held import Held, held, parts, rows

from detente.evaluation import score
from tests.training.local.making import WORDS, write


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Held]]:
    folder = tmp_path_factory.mktemp("held")
    records = write(folder)
    return folder, held(folder / "held", folder / "gold", records)


def test_figures_are_those_of_the_product(told: tuple[Path, list[Held]]) -> None:
    folder, docs = told
    texts = {one.doc: WORDS for one in docs}
    figures = score(folder / "gold", folder / "held", texts)
    every = [np.ones(len(one.told.statements), dtype=bool) for one in docs]
    for at, name in enumerate(("find", "core", "full"), 1):
        found = f1(one.cells(chosen, at) for one, chosen in zip(docs, every, strict=True))
        assert round(found, 1) == figures[name]["f1"]
    assert sum(len(one.pairs(chosen)) for one, chosen in zip(docs, every, strict=True)) == 14 * 12


def test_what_is_right_and_optional_does_not_count(told: tuple[Path, list[Held]]) -> None:
    _, docs = told
    made = rows(docs)
    optional = np.arange(len(made.right)) % 20 == 8
    assert not made.counts[optional & (made.right == 1)].any()
    assert made.counts[optional & (made.right == 0)].all()
    assert made.counts[~optional].all()
    assert made.right[np.arange(len(made.right)) % 4 == 3].max() == 0


def test_what_the_mark_leaves_out_does_not_count(told: tuple[Path, list[Held]]) -> None:
    _, docs = told
    made = rows(docs, 0.5)
    assert (made.counts <= (made.inside >= 0.5)).all()
    assert made.counts.any()


def test_values_come_back_by_document(told: tuple[Path, list[Held]]) -> None:
    _, docs = told
    made = rows(docs)
    by_doc = made.by_doc(made.right, len(docs))
    assert [len(values) for values in by_doc] == [20] * 12
    assert np.concatenate(by_doc).tolist() == made.right.tolist()


def test_a_series_lies_in_one_part_and_parts_are_alike(told: tuple[Path, list[Held]]) -> None:
    _, docs = told
    part = parts(docs, 3)
    series = {one.series: number for one, number in zip(docs, part, strict=True)}
    assert all(series[one.series] == number for one, number in zip(docs, part, strict=True))
    assert np.bincount(part).tolist() == [4, 4, 4]


def test_a_document_without_gold_is_left_out(tmp_path: Path) -> None:
    records = write(tmp_path, 2)
    (tmp_path / "gold" / "doc01.json").unlink()
    assert [one.doc for one in held(tmp_path / "held", tmp_path / "gold", records)] == ["doc00"]
