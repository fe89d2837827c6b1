"""The program's end: it never outlives its terminal, leaves that as it was, and leaves no child behind.

What would end the program (a signal, a terminal that has gone) is seen by a thread of its own, whatever the screen's
thread is doing. That thread ends the editor, asks the screen to leave in order, and ends the program by force when that
takes too long. Nothing here imports Textual, as the first half second counts too.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, NoReturn, Self

if sys.platform != "win32":
    import termios

# All whose default is to end the program and that come from outside. A fault in the program's own machine code
# (SIGSEGV, SIGBUS, SIGFPE, SIGILL) cannot be answered in Python.
_ENDING = frozenset(
    getattr(signal, name)
    for name in (
        "SIGHUP",
        "SIGINT",
        "SIGQUIT",
        "SIGABRT",
        "SIGUSR1",
        "SIGUSR2",
        "SIGALRM",
        "SIGTERM",
        "SIGXCPU",
        "SIGVTALRM",
        "SIGPROF",
        "SIGIO",
        "SIGPWR",
        "SIGSTKFLT",
    )
    if hasattr(signal, name)
)

_LOOK_SECONDS = 0.25
"""How often it is looked whether the terminal is still there."""

_EDITOR_SECONDS = 0.7
"""What an editor has for leaving in order."""

_ORDER_SECONDS = 1.5
"""What the whole program has for leaving in order; 2 s are promised."""

_SAVING_SECONDS = 10.0
"""What a slow disk has for what the reader saved. Only this may take longer than was promised."""

_ALL_OFF = (
    b"\x18"  # whatever sequence was begun
    b"\x1b[?2026l\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l\x1b[?1004l\x1b[?2004l\x1b[?2048l"
    b"\x1b[<u\x1b[?7h\x1b[0m\x1b[?1049l\x1b[?25h"
)
"""Synchronised output, mouse, focus, paste, resize and keyboard reports off, lines wrap, normal screen, cursor on."""


class Lifetime:
    """The time in which the program has the terminal, from `with` to its end. A process has one, as it has its signals.

    Where something has ended the program, leaving the `with` ends the process by that same signal, so that whoever
    started it sees what happened. On Windows nothing is watched, and the system's ways of ending stay.
    """

    def __init__(self) -> None:
        self.ending: int | None = None
        """The signal that has ended the program; SIGHUP for a terminal that has gone."""
        self.untidy = False
        """Whether modes of the terminal (alternate screen, mouse) may be on."""
        self._in_use = False
        self._leave: Callable[[], object] | None = None
        self._settle: Callable[[float], object] | None = None
        self._group: int | None = None
        self._finished = threading.Event()

    def __enter__(self) -> Self:
        if sys.platform != "win32":
            self._terminal = os.dup(2)
            self._settings = termios.tcgetattr(self._terminal)
            self._signals, self._arrived = os.pipe()
            os.set_blocking(self._arrived, False)
            self._wakeup_before = signal.set_wakeup_fd(self._arrived, warn_on_full_buffer=False)
            self._handlers = {number: signal.signal(number, _nothing) for number in _ENDING}
            self._watcher = threading.Thread(target=self._watch, name="lifetime", daemon=True)
            self._watcher.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._finished.set()
        if sys.platform != "win32":
            os.write(self._arrived, b"\0")
            self._watcher.join()
            signal.set_wakeup_fd(self._wakeup_before)
            for number, handler in self._handlers.items():
                signal.signal(number, handler if handler is not None else signal.SIG_DFL)
            if self.untidy:
                self._tidy_up()
            for descriptor in (self._terminal, self._signals, self._arrived):
                os.close(descriptor)
        if self.ending is not None:
            _die_of(self.ending)

    def begin(self) -> None:
        """From now on there is something to put in order: until this is called, an end is the end at once."""
        self._in_use = True

    def on_end(self, leave: Callable[[], object], settle: Callable[[float], object]) -> None:
        """Say how to leave in order. Both are called by another thread, `leave` at once when the end has come already.

        `settle` waits so many seconds at most until all that is to be written is on disk; it is called when leaving in
        order takes too long.
        """
        self._leave, self._settle = leave, settle
        if self.ending is not None:
            leave()

    def run(self, command: Sequence[str]) -> int:
        """Hand the terminal to a program until that ends; its exit code, negative for a signal. Raises OSError.

        The program is a job of its own, as in a shell: it alone gets ctrl+c; ctrl+z stops it and this program, and the
        shell's `fg` brings it back; and it can be ended with all its children.
        """
        if sys.platform == "win32":
            handler = signal.signal(signal.SIGINT, _nothing)  # ctrl+c there is for that program alone
            try:
                return subprocess.call(command)
            finally:
                signal.signal(signal.SIGINT, handler)
        process = subprocess.Popen(command, process_group=0)
        self._group, self.untidy = process.pid, True
        if self.ending is not None:  # while it was started
            self._send(signal.SIGKILL)
        code = -1
        try:
            code = process.returncode = self._wait_for(process.pid)
        finally:
            _give_terminal_to(os.getpgrp())
            if self.ending is not None:
                self._send(signal.SIGKILL)  # what it left behind
            self._group, self.untidy = None, code < 0
            with contextlib.suppress(termios.error):
                termios.tcsetattr(self._terminal, termios.TCSANOW, self._settings)
        return code

    def _wait_for(self, group: int) -> int:
        while True:
            given = _give_terminal_to(group)
            self._send(signal.SIGCONT)  # it may have asked for the terminal before it had it
            _, status = os.waitpid(group, os.WUNTRACED)
            if not os.WIFSTOPPED(status):
                return os.waitstatus_to_exitcode(status)
            if os.WSTOPSIG(status) not in (signal.SIGTTIN, signal.SIGTTOU):
                self._stop_with_it()
            elif not given:
                self._send(signal.SIGKILL)  # it would wait for ever

    def _stop_with_it(self) -> None:
        """Stop the whole job, as ctrl+z does, until the shell has given the terminal back."""
        _give_terminal_to(os.getpgrp())
        handler = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(0, signal.SIGTSTP)  # without a shell that could continue it, the system does not stop it
        signal.signal(signal.SIGTSTP, handler)
        with contextlib.suppress(OSError):
            while self.ending is None and os.tcgetpgrp(0) != os.getpgrp():  # continued by the shell's `bg`
                self._finished.wait(_LOOK_SECONDS)

    def _send(self, number: int) -> None:
        """Send a signal to the program that has the terminal, and all its children."""
        group = self._group
        if group is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(group, number)

    def _watch(self) -> None:
        while not self._finished.is_set():
            arrived: Sequence[int] = ()
            if select.select([self._signals], [], [], _LOOK_SECONDS)[0]:
                arrived = os.read(self._signals, 4096)
            number = next((number for number in arrived if number in _ENDING), None)
            if number is None and self._is_terminal_gone():
                number = signal.SIGHUP
            if number is not None:
                self._end(number)
                return

    def _is_terminal_gone(self) -> bool:
        try:
            termios.tcgetattr(self._terminal)
        except termios.error:
            return True
        return False

    def _end(self, number: int) -> None:
        self.ending = int(number)
        if self._is_terminal_gone():
            _write_to_nowhere()
        if not self._in_use:
            self._force()
        self._send(signal.SIGHUP if number == signal.SIGHUP else signal.SIGTERM)
        self._send(signal.SIGCONT)
        if self._leave is not None:
            self._leave()
        if not self._finished.wait(_EDITOR_SECONDS):
            self._send(signal.SIGKILL)
            if not self._finished.wait(_ORDER_SECONDS - _EDITOR_SECONDS):
                self._force()

    def _force(self) -> NoReturn:
        if self._settle is not None:
            self._settle(_SAVING_SECONDS)
        if self.untidy:
            # What nobody has read from the terminal by now would keep it from taking anything else.
            tidying = threading.Thread(target=self._tidy_up, kwargs={"discard": True}, daemon=True)
            tidying.start()
            tidying.join(_LOOK_SECONDS)
        os._exit(128 + (self.ending or 0))

    def _tidy_up(self, *, discard: bool = False) -> None:
        with contextlib.suppress(OSError, termios.error):
            if discard:
                termios.tcflush(self._terminal, termios.TCOFLUSH)
            os.write(self._terminal, _ALL_OFF)
            termios.tcsetattr(self._terminal, termios.TCSANOW, self._settings)


def _nothing(*_: Any) -> None:
    """A handler: the signal's number has gone to the watcher already."""


def _die_of(number: int) -> NoReturn:
    """End this process as if nobody had answered the signal."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    sys.exit(128 + number)  # the signal is blocked


def _write_to_nowhere() -> None:
    """The terminal has gone: let what is still written, here and in libraries, harm nobody."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_RDWR)
        for descriptor in range(3):
            os.dup2(nowhere, descriptor)
        os.close(nowhere)


def _give_terminal_to(group: int) -> bool:
    """Have the terminal's keys and signals go to a process group; False where the terminal is not this program's."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
    try:
        os.tcsetpgrp(0, group)
    except OSError:
        return False
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return True


lifetime = Lifetime()
"""That of this process."""
