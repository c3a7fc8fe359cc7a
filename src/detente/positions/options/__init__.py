"""Concrete options on an issue: statements grouped by numbers, scope and words."""

from detente.positions.figures import Figure, figures_of
from detente.positions.options.catalogue import matrix_by_term, terms, terms_in
from detente.positions.options.grouping import may_mean

__all__ = ["Figure", "figures_of", "matrix_by_term", "may_mean", "terms", "terms_in"]
