import pytest

from detente.model.role import RoleKind
from detente.positions.edges.naming import Naming
from detente.positions.edges.parts import Part, parts_told

MEDIATOR, GUARANTOR, HOST = RoleKind.MEDIATOR, RoleKind.GUARANTOR, RoleKind.HOST


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("talks mediated by Qatar and Egypt", {Part("Qatar", MEDIATOR), Part("Egypt", MEDIATOR)}),
        ("a Norway-brokered truce", {Part("Norway", MEDIATOR)}),
        ("Norwegian mediators left the hall", {Part("Norway", MEDIATOR)}),
        ("Norway has offered to mediate", {Part("Norway", MEDIATOR)}),
        ("the accord is guaranteed by France", {Part("France", GUARANTOR)}),
        ("Japan as guarantor of the accord", {Part("Japan", GUARANTOR)}),
        ("Oman is ready to host the talks", {Part("Oman", HOST)}),
        ("the summit hosted by Japan", {Part("Japan", HOST)}),
        ("Iran-backed Houthis", {Part("Iran", RoleKind.ALLY, ("Houthis",))}),
        ("Kenya, backed by France, refused", {Part("France", RoleKind.ALLY, ("Kenya",))}),
        ("Kenya's closest ally, France", {Part("France", RoleKind.ALLY, ("Kenya",))}),
        ("France, an ally of Kenya, refused", {Part("France", RoleKind.ALLY, ("Kenya",))}),
    ],
)
def test_the_words_give_parts(words: str, parts: set[Part]) -> None:
    assert set(parts_told(words, Naming({}))) == parts


@pytest.mark.parametrize(
    "words",
    [
        "received by Kenya through mediators",
        "Kenya and its ally refused",
        "the host nation was France. Kenya left",
        "France met Kenya",
        "the truce was mediated by nobody while France looked on",
    ],
)
def test_who_stands_near_by_plays_no_part(words: str) -> None:
    assert list(parts_told(words, Naming({}))) == []
