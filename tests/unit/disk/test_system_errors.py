"""The system's errors in words."""

from __future__ import annotations

import errno
import os

from pullquote.disk import reason, remedy


def test_a_known_error_says_what_is_wrong_and_what_to_do() -> None:
    error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert (reason(error), remedy(error)) == ("the disk is full", "Make room")


def test_any_other_error_says_what_the_system_says() -> None:
    assert (reason(OSError(errno.EIO, "Input/output error")), remedy(OSError(errno.EIO, ""))) == (
        "input/output error",
        None,
    )
    assert reason(OSError("Not a number")) == "not a number"
