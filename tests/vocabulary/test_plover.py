import json
from pathlib import Path

import pytest

from detente.model import Act, Channel, MeetingStatus
from detente.vocabulary.acts import get_act
from detente.vocabulary.issues import ISSUES
from detente.vocabulary.plover import Code, act_codes, contexts, is_appeal, meeting_code

CODES = {act: {code for issue in ISSUES for code in act_codes(act, issue.code)} for act in Act}


def test_the_issue_tells_the_mode_and_the_number() -> None:
    assert act_codes(Act.REJECT, "process") == (Code("REJECT", "meet", "125"),)
    assert act_codes(Act.REJECT, "climate") == (Code("REJECT", "", "120"),)
    assert act_codes(Act.OFFER, "an issue of the dossier") == (Code("AGREE", "", "030"),)


def test_a_proposal_has_both_readings() -> None:
    assert act_codes(Act.PROPOSE, "ceasefire") == (
        Code("AGREE", "", "0356"),
        Code("REQUEST", "yield", "0256"),
    )
    assert all(len(act_codes(act, "other")) == 1 for act in Act if act is not Act.PROPOSE)


@pytest.mark.parametrize(
    ("words", "cameo"),
    [("Kyiv demands that", "1053"), ("Kyiv CALLED ON Moscow", "0253"), ("taskforce", "1053")],
)
def test_a_demand_keeps_the_force_of_its_words(words: str, cameo: str) -> None:
    assert act_codes(Act.DEMAND, "prisoners", words)[0].cameo == cameo
    assert is_appeal(words) == cameo.startswith("02")


def test_words_of_appeal_change_demands_only() -> None:
    assert act_codes(Act.REJECT, "other", "asked") == act_codes(Act.REJECT, "other")


@pytest.mark.parametrize("act", [Act.DENY, Act.DEFER, Act.ASSESS])
def test_some_acts_have_no_event(act: Act) -> None:
    assert act_codes(act, "other")[0].event == ""
    assert get_act(act).plover == ()


@pytest.mark.parametrize("act", Act)
def test_the_codes_are_those_that_the_act_covers(act: Act) -> None:
    entry = get_act(act)
    assert {c.event for c in CODES[act]} <= {p.split("/")[0] for p in entry.plover} | {""}
    assert {c.cameo[:2] for c in CODES[act]} <= {number[:2] for number in entry.cameo}


@pytest.mark.parametrize(
    ("status", "channels", "code"),
    [
        (MeetingStatus.HELD, (), Code("CONSULT", "", "040")),
        (MeetingStatus.HELD, (Channel.IN_PERSON,), Code("CONSULT", "", "040")),
        (MeetingStatus.ONGOING, (Channel.PHONE,), Code("CONSULT", "phone", "041")),
        (MeetingStatus.HELD, (Channel.VIRTUAL,), Code("CONSULT", "phone", "040")),
        (MeetingStatus.PLANNED, (Channel.PHONE,), Code("AGREE", "", "036")),
        (MeetingStatus.POSSIBLE, (), Code("AGREE", "", "036")),
        (MeetingStatus.CANCELLED, (), Code("REJECT", "meet", "125")),
    ],
)
def test_a_meeting_still_to_come_is_an_agreement(
    status: MeetingStatus, channels: tuple[Channel, ...], code: Code
) -> None:
    assert meeting_code(status, channels) == code


def test_every_issue_has_its_contexts_told() -> None:
    assert contexts("sanctions") == ("economic",)
    assert [i.code for i in ISSUES if not contexts(i.code)] == ["other"]
    assert contexts("an issue of the dossier") == ()


@pytest.mark.shared
def test_every_code_exists_in_the_published_tables(shared: Path) -> None:
    folder = shared / "data" / "acts"
    plover = json.loads((folder / "plover.json").read_text(encoding="utf-8"))
    modes = {event["name"]: set(event["modes"]) for event in plover["events"]}
    numbers = "".join((folder / f"cameo{n}.json").read_text("utf-8") for n in ("", "2plover"))
    meetings = {meeting_code(s, c) for s in MeetingStatus for c in [(), tuple(Channel)]}
    for code in set.union(*CODES.values(), meetings, act_codes(Act.DEMAND, "economy", "asks")):
        assert not code.event or code.event in modes
        assert not code.mode or code.mode in modes[code.event], code
        assert f'"{code.cameo}"' in numbers, code
    assert {c for i in ISSUES for c in contexts(i.code)} <= set(plover["contexts"])


def test_a_signature_is_support_and_a_promise_to_sign_is_agreement() -> None:
    assert [c.cameo for c in act_codes(Act.ACCEPT, "settlement", "Freedonia signed it")] == ["057"]
    assert [c.event for c in act_codes(Act.ACCEPT, "settlement", "will sign it")] == ["AGREE"]
