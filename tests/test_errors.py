"""One tree; every message holds what failed and the remedy, across processes too."""

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from detente import errors
from detente.errors import (
    AccessError,
    DetenteError,
    DossierError,
    EvaluationError,
    FetchError,
    InputError,
)

KINDS = [getattr(errors, name) for name in errors.__all__]


def fail(kind: type[DetenteError]) -> None:
    raise kind("report.pdf is broken", "save it again")


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_tells_what_failed_and_the_remedy(kind: type[DetenteError]) -> None:
    with pytest.raises(DetenteError) as caught:
        fail(kind)
    assert str(caught.value) == "report.pdf is broken; save it again"
    assert (caught.value.what, caught.value.remedy) == ("report.pdf is broken", "save it again")


def test_an_error_without_remedy_ends_with_what_failed() -> None:
    assert str(InputError("report.pdf is broken")) == "report.pdf is broken"


@pytest.mark.parametrize("kind", KINDS)
def test_errors_survive_pickling(kind: type[DetenteError]) -> None:
    again = pickle.loads(pickle.dumps(kind("broken", "mend it")))  # noqa: S301 - our own bytes
    assert type(again) is kind
    assert (again.what, again.remedy) == ("broken", "mend it")


@pytest.mark.slow
def test_errors_survive_the_way_back_from_a_worker() -> None:
    with (
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool,
        pytest.raises(FetchError, match="broken; save it again"),
    ):
        pool.submit(fail, FetchError).result()


def test_the_docstring_draws_the_whole_tree() -> None:
    drawing = errors.__doc__ or ""
    for kind in KINDS:
        assert kind.__name__ in drawing
        assert kind is DetenteError or kind.__base__ in (
            AccessError, DetenteError, DossierError, InputError,
        )  # fmt: skip
    assert not issubclass(EvaluationError, InputError)
