"""As whom the tests run what root may not, or should not, run."""

import os
import pwd
from pathlib import Path
from typing import NamedTuple


class User(NamedTuple):
    """A user in the words of `subprocess`; all None where it is ourselves."""

    user: int | None = None
    group: int | None = None
    groups: list[int] | None = None

    def give(self, folder: Path) -> None:
        """Let this user have a folder."""
        if self.user is not None and self.group is not None:
            os.chown(folder, self.user, self.group)


def lesser_user(*names: str) -> User:
    """The first of these users that there is; ourselves where we are not root."""
    if os.getuid() != 0:
        return User()
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = next(known[name] for name in names if name in known)
    return User(entry.pw_uid, entry.pw_gid, [])
