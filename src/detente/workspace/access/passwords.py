"""Passwords: which may be chosen, and what of them is kept."""

import re
import unicodedata
from collections.abc import Collection
from functools import cache
from hashlib import sha256
from secrets import choice
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from detente.errors import JudgementError
from detente.vocabulary.passwords import guessed

__all__ = ["LONGEST", "SHORTEST", "check", "fits", "hashed", "is_outdated", "made_up"]

SHORTEST, LONGEST = 12, 256
"""Characters; anything in between may be chosen (ASVS 5.0, V6.2)."""
NEW = 6
"""Characters that are to be left where all that is guessed first is taken away."""
RUN = 3
"""Keys beside one another that are a run."""
HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
"""Argon2id with 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet."""
AT_ONCE = BoundedSemaphore(4)
"""Passwords hashed at a time: none of them is to take the memory of the others."""
SWAPPED = str.maketrans("013457@$!", "oieastasi")
"""Letters that stand for one another in what is guessed."""
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
YEAR = re.compile(r"(?:19|20)\d\d")
SAME = re.compile(r"(.)\1{2,}")


def check(password: str, context: Collection[str] = ()) -> None:
    """Raises JudgementError unless a password may be chosen.

    `context` are names that an attacker knows: of the account, of the dossier.
    """
    if len(password) < SHORTEST:
        raise JudgementError(
            f"the password is shorter than {SHORTEST} characters", "choose a longer one"
        )
    if len(password) > LONGEST:
        raise JudgementError(
            f"the password is longer than {LONGEST} characters", "choose a shorter one"
        )
    if _left(password, context) < NEW or _is_known(password):
        raise JudgementError(
            "the password is made of what is guessed first", "choose four words of your own"
        )


def hashed(password: str) -> str:
    """What is kept of a password: argon2id, with a salt of its own."""
    with AT_ONCE:
        return HASHER.hash(_whole(password))


def fits(kept: str, password: str) -> bool:
    """Whether a password is the one that is kept; takes as long where none is."""
    try:
        with AT_ONCE:
            return HASHER.verify(kept or _nobody(), _whole(password)) and bool(kept)
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(kept: str) -> bool:
    """Whether it was kept by other parameters than now are asked for."""
    return HASHER.check_needs_rehash(kept)


def made_up(length: int = 20) -> str:
    """A random password of letters that are not mistaken for one another: 98 bits."""
    letters = [choice(ALPHABET) for _ in range(length)]
    return "-".join("".join(letters[at : at + 5]) for at in range(0, length, 5))


@cache
def _nobody() -> str:
    """What no password fits, hashed as all others are."""
    return HASHER.hash(made_up())


def _whole(password: str) -> bytes:
    """Exactly what was typed (ASVS 5.0, 6.2.8); what no password can be is cut off."""
    return password[: LONGEST + 1].encode("utf-8", "surrogatepass")


def _is_known(password: str) -> bool:
    digits = sha256(password.casefold().encode("utf-8", "surrogatepass")).hexdigest()
    return digits[:12] in guessed().known


def _left(password: str, context: Collection[str]) -> int:
    """How many different characters are left without what is guessed first."""
    plain = "".join(unicodedata.normalize("NFKC", password).casefold().split())
    names = [part for name in context for part in re.split(r"\W+", name.casefold())]
    known = [name for name in names if len(name) > RUN]
    return min(_without(text, known) for text in (plain, plain.translate(SWAPPED)))


def _without(text: str, known: Collection[str]) -> int:
    for piece in (*known, *guessed().words):
        text = text.replace(piece, " ")
    for run in guessed().runs:
        text = _without_run(text, run)
    text = SAME.sub(" ", YEAR.sub(" ", text))
    return len(set(text) - {" "})


def _without_run(text: str, run: str) -> str:
    """The text without any piece of a run, the longest first."""
    for length in range(min(len(run), len(text)), RUN - 1, -1):
        for at in range(len(run) - length + 1):
            text = text.replace(run[at : at + length], " ")
    return text
