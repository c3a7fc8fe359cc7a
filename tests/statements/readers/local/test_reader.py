import os
import shutil
import sys
import time
from pathlib import Path
from subprocess import run

import pytest

from detente.documents import bring_in, capture
from detente.model import Completeness, Document
from detente.statements.readers import Attributor, get_reader
from detente.statements.readers.local import reader as module
from detente.statements.readers.local.confidence import signs
from detente.statements.readers.local.facts import MODEL
from detente.statements.readers.local.model import load
from detente.statements.readers.local.reader import LocalReader
from detente.statements.readers.rules import RuleReader
from tests.factory import document
from tests.statements.readers.local.making import TINY, found, use

SHIPPED = pytest.mark.skipif(
    not (MODEL / "config.json").exists(), reason=f"no trained model in models/{MODEL.name}"
)
TEXT = "Russia demands that Ukraine stay out of the alliance. The envoy said that Ukraine refuses."
THREADS = Path("/proc/self/task")


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> LocalReader:
    use(monkeypatch)
    return LocalReader()


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> LocalReader:
    folder = Path(shutil.copytree(TINY, tmp_path / "broken"))
    (folder / "heads.npz").write_bytes(b"cut off")
    use(monkeypatch, folder)
    return LocalReader()


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> LocalReader:
    use(monkeypatch, tmp_path / "missing")
    return LocalReader()


def conditions() -> Document:
    sample = Path(module.__file__).parents[3] / "samples/2025-03-13-wire-conditions.txt"
    (made,) = bring_in(capture(str(sample))).documents
    return made


def test_it_reads_with_the_model_and_says_which(tiny: LocalReader) -> None:
    found = tiny.read(document(TEXT))
    assert found.reader == "local tiny"
    assert found.warnings == ()
    assert isinstance(tiny, Attributor)
    assert not tiny.remote


def test_version_threshold_and_precision_are_those_of_the_model(tiny: LocalReader) -> None:
    assert (tiny.version, tiny.threshold, tiny.precision) == ("tiny", 0.5, 0.8)


def test_without_a_model_it_has_no_threshold(missing: LocalReader) -> None:
    assert (missing.version, missing.threshold, missing.precision) == ("0", None, None)


@pytest.mark.parametrize("how", ["missing", "broken"])
def test_without_its_model_it_reads_by_rules_and_says_so(
    how: str, request: pytest.FixtureRequest
) -> None:
    reader: LocalReader = request.getfixturevalue(how)
    found, rules = reader.read(document(TEXT)), RuleReader().read(document(TEXT))
    assert found.reader == "rules 1"
    assert found.statements == rules.statements
    assert found.statements
    (warning,) = found.warnings
    assert warning.startswith("read by rules alone: the trained model")
    assert warning.endswith("install detente anew, or read with --reader rules")
    told = reader.attributions(document(TEXT))
    assert told == RuleReader().attributions(document(TEXT))
    assert told


@pytest.mark.parametrize("how", ["tiny", "missing"])
def test_what_is_not_served_is_not_read_with_a_model_or_without(
    how: str, request: pytest.FixtureRequest
) -> None:
    reader: LocalReader = request.getfixturevalue(how)
    for made in (document(" "), document("News", completeness=Completeness.INDEX_PAGE)):
        found = reader.read(made)
        assert (found.reader, found.statements) == ("", ())
        assert found.warnings[0].startswith("not read: ")
        assert reader.attributions(made) == ()


def test_it_is_chosen_by_its_name() -> None:
    assert isinstance(get_reader("local"), LocalReader)


def test_neither_model_nor_runtime_is_loaded_before_it_reads() -> None:
    code = (
        "import sys, detente.statements.readers as r; r.get_reader('local').threshold;"
        "sys.exit(bool({'onnxruntime', 'tokenizers'} & set(sys.modules)))"
    )
    assert run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.skipif(
    not THREADS.exists(), reason="the system does not list the threads of a process"
)
def test_a_process_reads_on_one_thread_without_being_told_to() -> None:
    code = (
        "import os\n"
        "from detente.statements.readers.local import reading\n"
        "from tests.factory import document\n"
        "from tests.statements.readers.local.making import TINY, load\n"
        "reading.load = lambda: load(TINY)\n"
        "reading.read(document('Russia refuses the plan of Ukraine. ' * 300), 'x')\n"
        "print(len(os.listdir('/proc/self/task')))\n"
    )
    env = {n: v for n, v in os.environ.items() if not n.endswith("_NUM_THREADS")}
    env["PYTHONPATH"] = str(Path(__file__).parents[4])
    told = [
        run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=e).stdout
        for e in (env, env | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"})
    ]
    assert told[0] == told[1]


@SHIPPED
def test_the_shipped_model_is_whole_and_loads_within_a_second() -> None:
    load.cache_clear()
    start = time.process_time()
    told = load()
    assert time.process_time() - start < 1
    assert len(told.calibration.weights) in (len(signs(found())), 2 * len(signs(found())))
    assert list(MODEL.glob("*.md"))  # its card
    assert sum(f.stat().st_size for f in MODEL.iterdir()) < 60 * 2**20


@SHIPPED
def test_the_shipped_model_reads_the_founding_report() -> None:
    reader = LocalReader()
    told = reader.read(conditions())
    assert told.reader == f"local {reader.version}"
    assert told.warnings == ()
    assert {"Russia", "Ukraine", "United States"} & {s.speaker.party for s in told.statements}
    assert any(s.speaker.party == "Russia" and s.act == "demand" for s in told.statements)
    assert reader.threshold is not None
    assert any((s.score or 0) >= reader.threshold for s in told.statements)
    assert reader.attributions(conditions())
