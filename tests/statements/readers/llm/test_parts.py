from hypothesis import given
from hypothesis import strategies as st

from detente.statements.readers.llm.lines import Line
from detente.statements.readers.llm.parts import Part, parts


def made(*lengths: int) -> tuple[Line, ...]:
    found, at = [], 0
    for number, length in enumerate(lengths, 1):
        found.append(Line(number, at, at + length))
        at += length + 1
    return tuple(found)


def test_a_usual_report_is_one_part() -> None:
    lines = made(300, 200, 400)
    assert parts(lines, 9000) == (Part(1, 1, lines, lines),)
    assert parts((), 9000) == ()


def test_parts_overlap_and_see_the_beginning_again() -> None:
    lines = made(*[300] * 60)
    found = parts(lines, 5000)
    assert len(found) > 3
    for part in found[1:]:
        assert part.seen[0].number == 1
        assert part.seen[0] not in part.own
        assert part.own[0].number - 1 in [line.number for line in part.seen]
    assert found[0].own[-1].number + 1 in [line.number for line in found[0].seen]


def test_one_line_is_never_parted() -> None:
    lines = made(20_000)
    assert parts(lines, 2000) == (Part(1, 1, lines, lines),)


@given(st.lists(st.integers(1, 1000), min_size=1, max_size=80), st.integers(1500, 9000))
def test_every_line_and_every_place_has_one_owner(lengths: list[int], size: int) -> None:
    lines = made(*lengths)
    found = parts(lines, size)
    assert [line for part in found for line in part.own] == list(lines)
    for at in range(0, lines[-1].end, 97):
        assert sum(part.owns(at) for part in found) == 1
    for part in found:
        assert set(part.own) <= set(part.seen)
        numbers = [line.number for line in part.seen]
        assert numbers == sorted(set(numbers))
        assert (part.number, part.of) == (found.index(part) + 1, len(found))
