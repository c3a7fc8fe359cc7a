"""Counts and published numbers of a sample of the Discourse Network Analyzer.

Facts of its sample database (US congressional testimony on climate policy, 2005) and of the
networks that rDNA makes of it: two-mode tables by ignore and by subtract, and the one-mode
networks of organisations, duplicates included.
"""

ORGANISATIONS = ("Al", "EE", "EP", "NP", "Se", "Si", "PI")
CONCEPTS = (
    "will not hurt the economy", "cap and trade", "greenhouse gases", "anthropogenic",
    "should regulate CO2", "should be legislation",
)  # fmt: skip
IGNORE = (
    (0, 0, 1, 0, 2, 1), (2, 0, 0, 0, 2, 0), (1, 0, 0, 0, 0, 10), (2, 0, 0, 0, 0, 2),
    (2, 0, 0, 0, 1, 2), (2, 0, 1, 1, 1, 1), (1, 1, 1, 2, 1, 0),
)  # fmt: skip
SUBTRACT = (
    (0, 0, 1, 0, 2, 1), (-2, 0, 0, 0, 0, 0), (-1, 0, 0, 0, 0, 10), (-2, 0, 0, 0, 0, -2),
    (-2, 0, 0, 0, -1, 2), (2, 0, 1, 1, 1, 1), (1, 1, 1, 2, 1, 0),
)  # fmt: skip
CONGRUENCE_TRIANGLE = (2, 10, 0, 2, 4, 3, 2, 4, 5, 1, 1, 2, 22, 10, 0, 4, 0, 0, 2, 0, 6)
"""Al-EE, Al-EP ... Si-PI."""
CONFLICT_TRIANGLE = (2, 0, 2, 2, 0, 0, 0, 0, 1, 5, 3, 20, 0, 2, 1, 4, 6, 2, 5, 3, 0)
SUMS = {
    ("congruence", False): (160, 16),
    ("congruence", True): (25.802436, 16),
    ("conflict", False): (116, 14),
    ("conflict", True): (20.459418, 14),
    ("subtract", False): (44, 18),
    ("subtract", True): (5.343018, 18),
}
"""By kind and whether divided by the mean: the sum over both triangles, and the ties."""


def counts() -> dict[str, dict[str, tuple[list[str], list[str]]]]:
    """A[a, j, q] as lists of made-up ids: agreeing is (ignore + subtract) / 2."""
    found: dict[str, dict[str, tuple[list[str], list[str]]]] = {}
    for name, ignored, less in zip(ORGANISATIONS, IGNORE, SUBTRACT, strict=True):
        for concept, both, net in zip(CONCEPTS, ignored, less, strict=True):
            agree, disagree = (both + net) // 2, (both - net) // 2
            if both:
                ids = [f"{name}-{concept}-{n}" for n in range(both)]
                found.setdefault(name, {})[concept] = (ids[:disagree], ids[disagree:])
                assert agree == both - disagree
    return found
