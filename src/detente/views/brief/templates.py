"""The templates and style sheets of briefs that are one file."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

__all__ = ["environment", "page_file"]


def page_file(name: str) -> str:
    """The text of a template or a style sheet."""
    return files(__package__).joinpath("page", name).read_text("utf-8")


@cache
def environment() -> Environment:
    """All templates; what a template does not get is an error, not an empty word."""
    return Environment(
        loader=FunctionLoader(page_file),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
