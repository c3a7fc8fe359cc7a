from detente.vocabulary.files import read_yaml
from detente.vocabulary.parts import may_tell_part, part_frames


def test_every_frame_has_one_of_the_stems() -> None:
    rows = {name: row for name, row in read_yaml("parts.yaml").items() if name != "stems"}
    for row in rows.values():
        for words in row.values():
            assert [w for w in words if not may_tell_part(w)] == []


def test_frames_match_whole_words_in_any_case() -> None:
    frames = part_frames()
    assert set(frames) == {"mediator", "guarantor", "host", "ally"}
    assert frames["mediator"].after.search("Mediated by Qatar")
    assert frames["host"].subject.search("is ready to host it")
    assert not frames["host"].beside.search("ghosts")
    joined = frames["ally"].joined.search("the Iran-backed group")
    assert joined is not None
    assert joined["who"] == "Iran"


def test_other_words_are_passed_over() -> None:
    assert not may_tell_part("the truce holds")
