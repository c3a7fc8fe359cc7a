from detente.model import Failure, RootCount, Source, SourceKind
from detente.model.chain import NO_OUTLET
from detente.views.brief import words
from tests.factory import moment
from tests.views.briefs import AGENCY

OUTLET = Source("Sample Wire", SourceKind.OUTLET)


def test_chains_in_words() -> None:
    assert words.chain_words(()) == "source not told"
    assert words.chain_words((OUTLET,)) == "reported by Sample Wire"
    told = "Sample Wire ← Sample Agency ← two people briefed on the talks"
    assert words.chain_words((OUTLET, *AGENCY)) == told


def test_a_kind_that_the_name_tells_is_not_told_again() -> None:
    assert words.kind_words("Sample Wire", SourceKind.OUTLET) == "outlet"
    assert words.kind_words(NO_OUTLET, SourceKind.OUTLET) == ""
    assert words.kind_words("a minister", SourceKind.OFFICIAL, "Norway") == "official, Norway"


def test_further_sources_are_counted() -> None:
    chains = [(Source(name, SourceKind.OUTLET),) for name in "ABCD"]
    assert words.sources(chains) == "reported by A; reported by B; 2 more"
    assert words.sources([chains[0], chains[0]]) == "reported by A"


def test_a_count_of_roots_is_told_in_words() -> None:
    assert words.roots_words(RootCount(1, 1)) == "1 root"
    assert words.roots_words(RootCount(2, 4)) == "2 to 4 roots"
    assert words.roots_words(RootCount(0, 0)) == "0 roots"


def test_what_a_contradiction_changes_is_told_in_words() -> None:
    assert words.weight_words(0.0) == "changes no cell"
    assert words.weight_words(1.0) == "1 cell or answer would read otherwise"
    assert words.weight_words(2.0) == "2 cells or answers would read otherwise"


def test_labels() -> None:
    assert words.issue_label("process") == "talks and process"
    assert words.issue_label("our-own") == "our own"
    assert words.party_label("France + Germany + Poland") == "France, Germany and Poland"
    assert words.party_label("independent") == "independent voices"
    assert words.party_label("") == "no one named"


def test_long_runs_of_notes_are_told_from_first_to_last() -> None:
    assert words.runs([1, 2, 3, 5]) == ((1, 1), (2, 2), (3, 3), (5, 5))
    assert words.runs([1, 3, 4, 5, 6, 9]) == ((1, 1), (3, 6), (9, 9))
    assert words.runs([]) == ()


def test_small_words() -> None:
    assert [words.count(n, "report") for n in (0, 1, 2)] == ["0 reports", "1 report", "2 reports"]
    assert words.count(2, "is", "are") == "2 are"
    assert words.quoted("“said”") == "“said”"
    assert words.quoted("said") == "“said”"
    assert words.quoted('"said') == '“"said”'
    assert words.quoted('"') == '“"”'
    assert words.date_words(None) == "date not told"
    assert words.date_words(moment("2025-03")) == "March 2025"
    assert words.since_words(moment("2025-03")) == "since March 2025"
    assert words.since_words(None) == "since when is not told"


def test_a_failure_names_its_input_once() -> None:
    assert words.failed(Failure("a.pdf", "it is encrypted; unlock it")).startswith("a.pdf: it is")
    assert words.failed(Failure("a.pdf", "a.pdf is encrypted; x")) == "a.pdf is encrypted; x"
