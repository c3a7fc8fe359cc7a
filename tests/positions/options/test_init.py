from detente.positions import figures, options
from detente.positions.options import catalogue


def test_exports_what_the_stage_offers() -> None:
    assert options.terms is catalogue.terms
    assert options.matrix_by_term is catalogue.matrix_by_term
    assert options.figures_of is figures.figures_of
