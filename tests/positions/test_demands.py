from detente.model import Act, Certainty, Contents, Source, SourceKind, Standing, When
from detente.positions.demands import demands
from tests.factory import document, moment, reading, statement

DOC = document(
    "Moscow gave Washington a list of demands. It earlier wanted a ban on foreign troops. "
    "It wants land. It did not ask for gold. Minsk may want coal."
)
LIST = statement(
    DOC, "Moscow gave Washington a list of demands", "Russia", Act.DEMAND, "settlement",
    targets=("United States",), contents=Contents.UNDISCLOSED,
)  # fmt: skip
PAST = statement(
    DOC, "It earlier wanted a ban on foreign troops", "Russia", Act.DEMAND, "foreign-troops",
    when=When.PAST, said_on=None,
)  # fmt: skip
LAND = statement(DOC, "It wants land", "Russia", Act.DEMAND, "territory")


def test_each_demand_tells_whether_it_is_todays() -> None:
    told = demands([reading(DOC, LIST, PAST, LAND)])
    assert [(d.standing, d.issue, d.said_on) for d in told] == [
        (Standing.UNDISCLOSED, "settlement", moment()),
        (Standing.CURRENT, "territory", moment()),
        (Standing.LAST_KNOWN, "foreign-troops", None),
    ]
    assert told[0].targets == ("United States",)


def test_what_was_not_asked_for_is_no_demand() -> None:
    negated = statement(
        DOC, "It did not ask for gold", "Russia", Act.DEMAND, "economy", certainty=Certainty.NEGATED
    )
    unclear = statement(
        DOC, "Minsk may want coal", "Belarus", Act.DEMAND, "economy", certainty=Certainty.UNKNOWN
    )
    nobody = statement(DOC, "It wants land", "independent", Act.DEMAND, "territory")
    assert demands([reading(DOC, negated, unclear, nobody)]) == ()


def test_a_demand_made_again_is_todays_and_keeps_its_past() -> None:
    later = document(
        "Moscow again wanted a ban on foreign troops.", id="later", published=moment("2025-03-20")
    )
    again = statement(
        later, "again wanted a ban on foreign troops", "Russia", Act.DEMAND, "foreign-troops"
    )
    (demand,) = demands([reading(DOC, PAST), reading(later, again)])
    assert (demand.standing, demand.said_on) == (Standing.CURRENT, moment("2025-03-20"))
    assert demand.statements == (again, PAST)


def test_the_longer_chain_is_more_telling() -> None:
    chain = (
        Source("Sample Agency", SourceKind.AGENCY),
        Source("two sources", SourceKind.ANONYMOUS, 2),
    )
    sourced = statement(DOC, "It wants land", "Russia", Act.DEMAND, "territory", chain=chain)
    bare = statement(DOC, "wants land", "Russia", Act.DEMAND, "territory")
    (demand,) = demands([reading(DOC, bare, sourced)])
    assert demand.statements == (sourced, bare)
