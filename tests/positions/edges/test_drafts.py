from dataclasses import replace

import pytest

from detente.model import Act, Link, LinkKind
from detente.model.edge import EdgeKind
from detente.positions.edges.drafts import ADDRESSED, KEEPS_BACK, SPEAKER, Draft, drafts_of
from detente.positions.edges.naming import Naming
from tests.positions.edges.reports import Said, report


def drafted(text: str, *told: Said) -> tuple[Draft, ...]:
    """The drafts of the first statement of a report."""
    statements = report(text, *told).statements
    return drafts_of(statements[0], statements, Naming({}))


def test_an_offer_waits_for_the_move_that_its_condition_names() -> None:
    (draft,) = drafted(
        "Russia will open the ports if Ukraine lifts its blockade.",
        Said("Russia will open the ports if Ukraine lifts its blockade", "Russia", Act.OFFER,
             "humanitarian", "if Ukraine lifts its blockade"),
    )  # fmt: skip
    assert draft.sense.kind is EdgeKind.IF
    assert draft.what.words == "Russia will open the ports"
    assert draft.what.movers == ("Russia",)
    assert draft.awaits.words == "Ukraine lifts its blockade"
    assert draft.awaits.movers == ("Ukraine",)
    assert draft.words.exact == "if Ukraine lifts its blockade"


def test_what_is_wanted_first_is_what_the_later_thing_waits_for() -> None:
    (draft,) = drafted(
        "Kyiv wants all prisoners freed before any talks.",
        Said("Kyiv wants all prisoners freed before any talks", "Ukraine", Act.DEMAND, "prisoners",
             "before any talks", ("Russia",)),
    )  # fmt: skip
    assert draft.sense.kind is EdgeKind.BEFORE
    assert draft.turned
    assert draft.what.words == "any talks"
    assert draft.what.movers == ("Ukraine",)
    assert draft.what.rule == KEEPS_BACK
    assert draft.awaits.movers == ("Russia",)


def test_what_is_demanded_in_exchange_is_what_the_own_gift_waits_for() -> None:
    (draft,) = drafted(
        "The front demands an amnesty in exchange for a truce.",
        Said("demands an amnesty in exchange for a truce", "FMLN", Act.DEMAND, "justice",
             "in exchange for a truce", ("El Salvador",)),
    )  # fmt: skip
    assert draft.turned
    assert draft.what.words == "a truce"
    assert draft.what.issue == "ceasefire"
    assert draft.what.movers == ("FMLN",)
    assert draft.awaits.movers == ("El Salvador",)


def test_a_leading_condition_is_no_part_of_the_move() -> None:
    (draft,) = drafted(
        "Once the guns are silent, Iran will meet the envoy.",
        Said("Once the guns are silent, Iran will meet the envoy", "Iran", Act.OFFER, "process",
             "Once the guns are silent"),
    )  # fmt: skip
    assert draft.what.words == "Iran will meet the envoy"


def test_a_sure_cue_is_read_where_no_condition_is_marked() -> None:
    (draft,) = drafted(
        "Iran will sign only if the banks are freed, he said.",
        Said("Iran will sign only if the banks are freed, he said", "Iran", Act.ACCEPT,
             "sanctions"),
    )  # fmt: skip
    assert draft.sense.kind is EdgeKind.ONLY_IF
    assert draft.awaits.words == "the banks are freed"
    assert draft.what.words == "Iran will sign"


@pytest.mark.parametrize(
    ("condition", "rule", "movers"),
    [
        ("if they pay", ADDRESSED, ("Chad",)),
        ("if we are paid", SPEAKER, ("Niger",)),
        ("if it is paid", "", ()),
    ],
)
def test_a_pronoun_stands_for_the_one_it_can_mean(
    condition: str, rule: str, movers: tuple[str, ...]
) -> None:
    (draft,) = drafted(
        f"Niger will leave {condition}.",
        Said(
            f"Niger will leave {condition}", "Niger", Act.OFFER, "withdrawal", condition, ("Chad",)
        ),
    )
    assert (draft.awaits.rule, draft.awaits.movers) == (rule, movers)


def test_a_demand_of_its_own_in_the_condition_tells_issue_and_mover() -> None:
    (draft,) = drafted(
        "Iran will sign provided that the fleet leaves the gulf.",
        Said("Iran will sign provided that the fleet leaves the gulf", "Iran", Act.ACCEPT,
             "disarmament", "provided that the fleet leaves the gulf"),
        Said("the fleet leaves the gulf", "Iran", Act.DEMAND, "withdrawal", "", ("United States",)),
    )  # fmt: skip
    assert draft.awaits.issue == "withdrawal"
    assert draft.awaits.movers == ("United States",)


def test_a_link_ties_what_is_given_for_what() -> None:
    text = "Mali will free the pilots. Chad will pay the debt."
    told = report(
        text,
        Said("Mali will free the pilots", "Mali", Act.OFFER, "prisoners"),
        Said("Chad will pay the debt", "Chad", Act.OFFER, "reparations"),
    ).statements
    tied = replace(told[0], links=(Link(LinkKind.IN_EXCHANGE_FOR, told[1].id),))
    (draft,) = drafts_of(tied, (tied, told[1]), Naming({}))
    assert draft.sense.kind is EdgeKind.IN_EXCHANGE_FOR
    assert draft.awaits.movers == ("Chad",)


@pytest.mark.parametrize(
    "condition",
    [
        "if necessary",
        "in order to save lives",
        "as soon as possible",
        "before Friday",
        "in that case",
    ],
)
def test_what_names_nothing_is_no_condition(condition: str) -> None:
    text = f"Russia will sign {condition}."
    assert drafted(text, Said(text[:-1], "Russia", Act.OFFER, "process", condition)) == ()


@pytest.mark.parametrize("act", [Act.ACCUSE, Act.DENY, Act.ENDORSE])
def test_what_moves_nothing_ties_nothing(act: Act) -> None:
    text = "Russia spoke if Ukraine listened."
    assert drafted(text, Said(text[:-1], "Russia", act, "process", "if Ukraine listened")) == ()


def test_only_apart_from_its_after_is_a_sequence() -> None:
    (draft,) = drafted(
        "The league would only trade after the dispute is settled.",
        Said("The league would only trade after the dispute is settled", "Arab League", Act.OFFER,
             "recognition", "only trade after the dispute is settled"),
    )  # fmt: skip
    assert draft.sense.kind is EdgeKind.ONLY_AFTER
    assert draft.awaits.words == "the dispute is settled"


def test_the_following_is_the_list_that_follows() -> None:
    text = (
        "Mali will free the pilots in return for the following: Chad pays, Chad leaves. It rained."
    )
    told = report(
        text,
        Said("Mali will free the pilots in return for the following", "Mali", Act.OFFER,
             "prisoners", "in return for the following"),
        Said("Chad pays", "Mali", Act.DEMAND, "reparations", targets=("Chad",)),
        Said("Chad leaves", "Mali", Act.DEMAND, "withdrawal", targets=("Chad",)),
        Said("It rained", "Mali", Act.ASSESS, "other"),
    ).statements  # fmt: skip
    drafts = drafts_of(told[0], told, Naming({}))
    assert [d.awaits.words for d in drafts] == ["Chad pays", "Chad leaves"]
    assert {d.sense.kind for d in drafts} == {EdgeKind.IN_EXCHANGE_FOR}
    assert [d.other for d in drafts] == [told[1].id, told[2].id]


@pytest.mark.parametrize(("act", "found"), [(Act.PROPOSE, 1), (Act.THREATEN, 0)])
def test_what_leads_on_is_a_first_step_only_of_what_is_put_forward(act: Act, found: int) -> None:
    text = "Iran sees a pause that will lead to talks"
    drafts = drafted(f"{text}.", Said(text, "Iran", act, "ceasefire"))
    assert [d.sense.kind for d in drafts] == [EdgeKind.FIRST_STEP] * found
