"""Which passwords may be chosen, and what is kept of them."""

import hashlib

import pytest
from argon2 import PasswordHasher, extract_parameters
from argon2.low_level import Type

from detente.errors import JudgementError
from detente.vocabulary.passwords import guessed
from detente.workspace.access.passwords import (
    LONGEST,
    SHORTEST,
    check,
    fits,
    hashed,
    is_outdated,
    made_up,
)

GOOD = "tuesday lantern quarrel mint"


@pytest.mark.parametrize("password", [
    GOOD, "x8#kPz!q4Lw9", "ковёр туман лампа река", "地図と鉛筆を持って山へ登る人々の歌",
    "               a sentence of its own", "a" * 3 + "vzwkmdbx" + "e" * 200,
    "🦊🪁🧭🥐🪺🧶🎐🪻🫧🛶🧿🎻",
])  # fmt: skip
def test_whatever_is_long_and_one_s_own_may_be_chosen(password: str) -> None:
    check(password, ("Ann", "talks"))


@pytest.mark.parametrize("password", [
    "short", "elevenchars", "a" * (LONGEST + 1), "password1234", "P@ssw0rd12345!", "qwertyuiop[]",
    "1q2w3e4r5t6y7u8i", "aaaaaaaaaaaaaaaa", "123456789012345", "abcdefghijklmnop",
    "iloveyou2025!!!", "AdministratorAdministrator", "dragonmonkeyfootball", "Welcome2024Summer",
    "passwordpasswordpassword", "zxcvbnmasdfghjkl", "abcabcabcabcabc", "121212121212121",
    "                ", "letmein letmein letmein",
])  # fmt: skip
def test_what_is_guessed_first_is_refused(password: str) -> None:
    with pytest.raises(JudgementError):
        check(password)


@pytest.mark.parametrize("password", ["blacksea-talks-2025", "BlackSeaTalks", "annabelle-ann-1234"])
def test_the_names_around_it_are_guessed_first_too(password: str) -> None:
    with pytest.raises(JudgementError, match="guessed first"):
        check(password, ("Annabelle", "blackseatalks", "black sea talks", "annabelle"))


def test_common_passwords_of_other_pieces_are_known_by_their_hashes() -> None:
    made = "peanutbutter"
    assert hashlib.sha256(made.encode()).hexdigest()[:12] in guessed().known
    with pytest.raises(JudgementError, match="guessed first"):
        check(made.upper())


def test_no_kind_of_character_is_asked_for() -> None:
    check("onlysmallwordsbutmanyofthemhere")
    assert SHORTEST == 12


def test_it_is_kept_as_argon2id_with_a_salt_of_its_own() -> None:
    kept = hashed(GOOD)
    told = extract_parameters(kept)
    assert told.type is Type.ID
    assert (told.memory_cost, told.time_cost, told.parallelism) == (19_456, 2, 1)
    assert GOOD not in kept
    assert kept != hashed(GOOD)
    assert fits(kept, GOOD)
    assert not is_outdated(kept)


@pytest.mark.parametrize("other", [GOOD.upper(), f"{GOOD} ", GOOD[:-1], "", f" {GOOD}"])
def test_only_the_very_same_characters_fit(other: str) -> None:
    assert not fits(hashed(GOOD), other)


def test_the_last_of_many_characters_counts() -> None:
    long = "vzwkmdbx" * 32
    assert len(long) == LONGEST
    assert fits(hashed(long), long)
    assert not fits(hashed(long), f"{long[:-1]}y")
    assert not fits(hashed(long), f"{long}x")


def test_nothing_fits_where_none_is_kept_or_it_is_broken() -> None:
    for kept in ("", "none", "$argon2id$broken"):
        assert not fits(kept, GOOD)
        assert not fits(kept, "")


def test_other_parameters_are_outdated() -> None:
    assert is_outdated(PasswordHasher(time_cost=1, memory_cost=8_192, parallelism=1).hash(GOOD))


def test_one_that_is_made_up_may_be_chosen() -> None:
    first, second = made_up(), made_up()
    assert first != second
    assert len(first) == 23
    check(first)
