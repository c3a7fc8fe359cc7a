from datetime import date

from detente.model import Act, Meeting, MeetingStatus, Reading
from detente.model.role import Role, RoleKind
from detente.positions.edges import roles, roles_in
from detente.positions.edges.roles import ABSENT, GATHERS, GROUND, OFFERS, PUTS
from detente.positions.pool import gather
from tests.factory import document, meeting, moment, reading
from tests.positions.edges.reports import Said, report

TALKS = report(
    "Chad offers a truce to Mali. Mali demands that Chad leave.",
    Said("Chad offers a truce to Mali", "Chad", Act.OFFER, "ceasefire", targets=("Mali",)),
    Said("Mali demands that Chad leave", "Mali", Act.DEMAND, "withdrawal", targets=("Chad",)),
)
TRACK = ("Chad", "Mali")


def met(text: str, *parties: str) -> Reading:
    doc = document(text, published=moment("2025-01-20"))
    held: Meeting = meeting(doc, text.rstrip("."), parties, MeetingStatus.HELD)
    return reading(doc, held)


def outsiders(*told: Reading, at: date | None = None) -> list[Role]:
    return [r for r in roles([TALKS, *told], at) if r.kind is not RoleKind.PARTY]


def test_both_sides_of_a_track_are_its_parties() -> None:
    assert [(r.party, r.kind, r.track) for r in roles([TALKS])] == [
        ("Chad", RoleKind.PARTY, TRACK),
        ("Mali", RoleKind.PARTY, TRACK),
    ]


def test_who_mediates_in_words_is_not_inferred() -> None:
    text = "Chad accepts the truce with Mali mediated by Norway"
    said = Said(text, "Chad", Act.ACCEPT, "ceasefire", targets=("Mali",))
    (role,) = outsiders(report(f"{text}.", said))
    assert (role.party, role.kind, role.track) == ("Norway", RoleKind.MEDIATOR, TRACK)
    assert not role.inferred
    assert role.count == len(role.evidence) == 1


def test_who_mediates_makes_no_track_of_its_own_for_others() -> None:
    with_norway = report(
        "Norway offers help to Mali. Mali offers thanks to Norway. Japan-brokered talks of Mali "
        "and Norway went on.",
        Said("Norway offers help to Mali", "Norway", Act.OFFER, "process", targets=("Mali",)),
        Said("Mali offers thanks to Norway", "Mali", Act.OFFER, "process", targets=("Norway",)),
        Said("Japan-brokered talks of Mali and Norway went on", "Mali", Act.ASSESS, "process"),
    )
    text = "Chad says talks with Mali are mediated by Norway"
    said = Said(text, "Chad", Act.ASSESS, "process", targets=("Mali",))
    more = report(
        "Chad offers Mali a road. Mali asks Chad for a bridge.",
        Said("Chad offers Mali a road", "Chad", Act.OFFER, "economy", targets=("Mali",)),
        Said("Mali asks Chad for a bridge", "Mali", Act.DEMAND, "economy", targets=("Chad",)),
    )
    found = outsiders(with_norway, report(f"{text}.", said), more)
    assert {(r.party, r.track) for r in found} == {("Norway", TRACK), ("Japan", ())}


def test_who_puts_proposals_to_both_sides_is_inferred_to_mediate() -> None:
    told = [
        report(f"{text}.", Said(text, "Norway", Act.PROPOSE, "ceasefire", targets=(target,)))
        for text, target in (("Norway proposes a truce to Chad", "Chad"),
                             ("Norway proposes a truce to Mali", "Mali"))
    ]  # fmt: skip
    (role,) = outsiders(*told)
    assert (role.party, role.inferred, role.reason, role.count) == ("Norway", True, PUTS, 2)
    assert outsiders(told[0]) == []


def test_who_meets_both_at_one_table_is_inferred_to_mediate() -> None:
    sides = ("Chad", "Mali", "Norway")
    twice = [met(f"Envoys of Chad, Mali and Norway met {n}.", *sides) for n in ("once", "again")]
    (role,) = outsiders(*twice)
    assert (role.party, role.kind, role.reason) == ("Norway", RoleKind.MEDIATOR, GATHERS)
    assert outsiders(twice[0]) == []
    many = met("Envoys of Chad, Mali, Norway and Japan met.", "Chad", "Japan", "Mali", "Norway")
    assert outsiders(many) == []


def test_the_ground_of_the_talks_tells_a_host() -> None:
    (role,) = outsiders(met("Chad and Mali met in Cairo.", "Chad", "Mali"))
    assert (role.party, role.kind, role.track) == ("Egypt", RoleKind.HOST, TRACK)
    assert role.reason == GROUND


def test_who_offers_security_is_inferred_to_guarantee_unless_it_is_a_side() -> None:
    def offer(party: str, target: str) -> Reading:
        text = f"{party} offers shelter to {target}"
        said = Said(text, party, Act.OFFER, "security-guarantees", targets=(target,))
        return report(f"{text}.", said)

    (role,) = outsiders(offer("Japan", "Mali"))
    assert (role.party, role.kind, role.reason) == ("Japan", RoleKind.GUARANTOR, OFFERS)
    assert outsiders(offer("Chad", "Mali")) == []


def test_who_is_talked_about_and_never_there_is_affected() -> None:
    told = [
        report(f"{party} wants Niger out, {n}.", Said(f"{party} wants Niger out, {n}", party,
               Act.DEMAND, "alliance", targets=("Niger",)))
        for n, party in enumerate(("Chad", "Mali", "Chad"))
    ]  # fmt: skip
    (role,) = outsiders(*told)
    assert (role.party, role.kind, role.reason) == ("Niger", RoleKind.AFFECTED, ABSENT)
    assert outsiders(*told[:2]) == []
    assert outsiders(*told, met("Niger and Chad met.", "Chad", "Niger")) == []


def test_a_collective_named_by_its_part_plays_none() -> None:
    text = "Chad thanks Mali for talks brokered by the mediators"
    said = Said(text, "Chad", Act.ENDORSE, "process", targets=("Mali",))
    assert outsiders(report(f"{text}.", said)) == []


def test_nothing_later_is_seen_and_what_is_gathered_gives_the_same() -> None:
    told = met("Chad and Mali met in Cairo.", "Chad", "Mali")
    assert outsiders(told, at=date(2025, 1, 15)) == []
    assert roles_in(gather([TALKS, told])) == roles([TALKS, told])
