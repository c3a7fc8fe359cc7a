"""6 MEASURE: gold and readings -> scores with intervals."""

from detente.evaluation.annotated import annotated
from detente.evaluation.annotations import Standing, annotations
from detente.evaluation.gold import (
    gold_files,
    load_records,
    load_texts,
    read_annotation,
    read_gold,
)
from detente.evaluation.scoring import FIGURES, score
from detente.evaluation.validation import annotation_schema, validate

__all__ = [
    "FIGURES",
    "Standing",
    "annotated",
    "annotation_schema",
    "annotations",
    "gold_files",
    "load_records",
    "load_texts",
    "read_annotation",
    "read_gold",
    "score",
    "validate",
]
