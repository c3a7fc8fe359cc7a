"""The habits of docs/decisions/000, counted."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "detente"
MODULES = sorted(SOURCE.rglob("*.py"))
TREES = {path: ast.parse(path.read_text()) for path in MODULES}
"""Parsed before any test: what others leave to be collected breaks Python 3.11's parser."""


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(TREES[path]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def name(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def test_there_are_modules() -> None:
    assert len(MODULES) > 40


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_short(path: Path) -> None:
    limit = 40 if path.name == "__init__.py" else 300
    assert path.read_text().count("\n") <= limit


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_function_is_short_and_takes_few_parameters(path: Path) -> None:
    command = path.parent.name == "cli"  # typer makes one parameter an option
    for function in functions(path):
        body = function.body
        told = isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
        first = body[1].lineno if told and len(body) > 1 else function.lineno
        assert (function.end_lineno or 0) - first + 1 <= 50, function.name
        arguments = function.args
        count = len(arguments.posonlyargs + arguments.args + arguments.kwonlyargs)
        method = bool(arguments.args) and arguments.args[0].arg in ("self", "cls")
        assert command or count - method <= 6, function.name


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_public_names_are_listed_and_sorted(path: Path) -> None:
    tree = TREES[path]
    listed = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    ]
    defined = [n for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef)]
    public = {n.name for n in defined if not n.name.startswith("_")}
    assert listed or not public
    for names in listed:
        assert names == sorted(names)
        assert public <= set(names)


@pytest.mark.parametrize(
    "path", [m for m in MODULES if m.name not in ("__init__.py", "__main__.py")], ids=name
)
def test_every_module_has_its_test(path: Path) -> None:
    relative = path.relative_to(SOURCE)
    assert (ROOT / "tests" / relative.parent / f"test_{relative.name.lstrip('_')}").is_file()


def test_nothing_names_a_machine() -> None:
    for path in [*MODULES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "docs").rglob("*.md")]:
        assert "/wo" + "rk/" not in path.read_text(), path
