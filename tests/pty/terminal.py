"""A program in a real pseudo-terminal: press its keys, read its screen, keep every byte that it wrote."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

import fcntl
import struct
import termios

import pyte

PULLQUOTE = (sys.executable, "-m", "pullquote")

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "backspace": "\x7f",
    "space": " ",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "delete": "\x1b[3~",
}
"""What xterm sends for a named key."""

ESCAPE_GAP = 0.3
"""Seconds between the escape key and the next one. A lone ESC can only be told from the beginning of a sequence by
waiting, and Textual waits for 0.1 s; a person is slower than that, a test would not be."""

# pyte takes these for text or for something else: device control strings and their kin, and private sequences such as
# the kitty keyboard protocol's `CSI > 1 u` and `CSI < u`.
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b[P^_X].*?(?:\x1b\\|\x07)|\x1b\[[<=>][0-?]*[ -/]*[@-~]", re.DOTALL)
_UNFINISHED = re.compile(rb"\x1b(?:[P^_X][^\x1b\x07]*\x1b?|\[[0-?]*[ -/]*)?\Z")


def isolated_environment(folder: Path) -> dict[str, str]:
    """An environment that keeps the program's files under `folder`, in a terminal with all colours, not over ssh.

    The search path holds only Python's own folder, so that no program of the desktop (a clipboard tool, an editor) is
    found and used by a test.
    """
    own = {f"PULLQUOTE_{room}_DIR": str(folder / room.lower()) for room in ("CONFIG", "DATA", "CACHE", "STATE", "LOG")}
    return own | {
        "HOME": str(folder),
        "PATH": str(Path(sys.executable).parent),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
    }


def key_bytes(key: str) -> bytes:
    """What the terminal sends for `key`: a name in KEYS, "ctrl+" and a letter, or the character itself.

    Raises ValueError for any other name.
    """
    if key in KEYS:
        return KEYS[key].encode()
    if len(key) == 6 and key.startswith("ctrl+") and key[-1].isascii() and key[-1].islower():
        return bytes([ord(key[-1]) & 0x1F])
    if len(key) == 1:
        return key.encode()
    raise ValueError(f"no such key: {key!r}; a name may be {', '.join(KEYS)}, ctrl+a to ctrl+z, or one character")


class Terminal:
    """A running program and the terminal that it runs in, from `with` to its end.

    `args` follow `program`, which is pullquote unless another is given. Nothing answers the program's questions to the
    terminal. The reader thread is the only one to read; `_changed` guards the screen and the bytes.
    """

    def __init__(
        self,
        args: Sequence[str | Path],
        *,
        columns: int = 120,
        rows: int = 40,
        env: Mapping[str, str],
        program: Sequence[str] = PULLQUOTE,
    ) -> None:
        self.columns, self.rows = columns, rows
        self._command = [*program, *(str(argument) for argument in args)]
        self._env = dict(env)
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._raw = bytearray()
        self._carry = b""
        self._ended = False
        self._is_stopped = False
        self._escaped_at = float("-inf")
        self._changed = threading.Condition()

    def __enter__(self) -> Self:
        self._master, slave = os.openpty()
        self._stop_reader, self._told_to_stop = os.pipe()[::-1]
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", self.rows, self.columns, 0, 0))
        try:
            self._process = subprocess.Popen(
                self._command,
                stdin=slave,
                stdout=slave,
                stderr=slave,
                env=self._env,
                start_new_session=True,
                # The new session takes the pseudo-terminal as its own: signals and /dev/tty work as in a window.
                preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            )
        finally:
            os.close(slave)
        self._reader = threading.Thread(target=self._read, name="terminal reader", daemon=True)
        self._reader.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    @property
    def raw(self) -> bytes:
        """Every byte that the program has written so far."""
        with self._changed:
            return bytes(self._raw)

    def screen_text(self) -> list[str]:
        """The screen's rows from the top, as text of the full width."""
        with self._changed:
            return list(self._screen.display)

    def press(self, *keys: str) -> None:
        """Press keys one after the other. Raises ValueError for an unknown name before any is pressed."""
        for sent in [key_bytes(key) for key in keys]:
            remaining = self._escaped_at + ESCAPE_GAP - time.monotonic()
            if remaining > 0:
                time.sleep(remaining)
            os.write(self._master, sent)
            if sent == b"\x1b":
                self._escaped_at = time.monotonic()

    def paste(self, text: str) -> None:
        """Paste a text as a terminal does in bracketed paste mode."""
        os.write(self._master, b"\x1b[200~" + text.encode() + b"\x1b[201~")

    def wait_for(self, wanted: str | Callable[[list[str]], object], timeout: float = 20) -> list[str]:
        """Wait until a row of the screen holds the text `wanted`, or until `wanted(rows)` is true; return the rows.

        Raises AssertionError with the screen as it is when `timeout` seconds have passed or the program has ended.
        """
        if isinstance(wanted, str):
            text = wanted
            return self.wait_for(lambda rows: any(text in row for row in rows), timeout)
        deadline = time.monotonic() + timeout
        with self._changed:
            while True:
                rows = list(self._screen.display)
                if wanted(rows):
                    return rows
                remaining = deadline - time.monotonic()
                if self._ended or remaining <= 0:
                    break
                self._changed.wait(remaining)
        what = f"the program ended with {self.exit_code()}" if self._ended else f"not seen within {timeout} s"
        raise AssertionError(f"{what}; the screen:\n" + "\n".join(row.rstrip() for row in rows).rstrip())

    def exit_code(self, timeout: float = 20) -> int:
        """Wait for the program's end; its exit status, or the negative number of the signal that ended it.

        Raises subprocess.TimeoutExpired.
        """
        return self._process.wait(timeout)

    @property
    def pid(self) -> int:
        """The process id of the program."""
        return self._process.pid

    def is_cooked(self) -> bool:
        """Whether the terminal echoes and takes whole lines, as a shell expects it."""
        wanted = termios.ECHO | termios.ICANON | termios.ISIG
        return termios.tcgetattr(self._master)[3] & wanted == wanted

    def vanish(self) -> None:
        """Close the window: what the program still reads and writes fails."""
        self._stop_reading()
        os.close(self._master)

    def wait_until_read(self, timeout: float = 5) -> None:
        """Once the program has ended: wait until its last output is here."""
        with self._changed:
            self._changed.wait_for(lambda: self._ended, timeout)

    def kill(self) -> None:
        """End the program at once, as a crash of the machine would (SIGKILL); its last output has been read then."""
        self._process.kill()
        self._process.wait()
        self.wait_until_read()

    def close(self) -> None:
        """End the program if it still runs, and give the terminal back."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        if self._stop_reading():
            os.close(self._master)
        for descriptor in (self._stop_reader, self._told_to_stop):
            os.close(descriptor)

    def _stop_reading(self) -> bool:
        """False if that has been done already."""
        if self._is_stopped:
            return False
        os.write(self._stop_reader, b"\0")
        self._reader.join()
        self._is_stopped = True
        return True

    def _read(self) -> None:
        output = True
        while output:
            ready, _, _ = select.select([self._master, self._told_to_stop], [], [])
            output = self._master in ready and self._take()
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def _take(self) -> bool:
        """Take what the program has written; False when nothing can come any more."""
        try:
            data = os.read(self._master, 65536)
        except OSError:  # Linux: nobody has the other side open any more
            return False
        with self._changed:
            self._raw += data
            pending = self._carry + data
            unfinished = _UNFINISHED.search(pending)
            complete = unfinished.start() if unfinished else len(pending)
            self._carry = pending[complete:]
            self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", pending[:complete]))
            self._changed.notify_all()
        return bool(data)
