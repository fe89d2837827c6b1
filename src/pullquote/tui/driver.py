"""Textual's way to the terminal, mended where that would not survive the terminal's end or a stop from outside."""

from __future__ import annotations

import contextlib
import os
import signal
from typing import Any, TextIO

from textual.drivers.linux_driver import LinuxDriver

from pullquote.tui.lifetime import lifetime


class _Forgiving:
    """A file whose writer may go on when the terminal has gone; Textual's thread would end, and its queue fill up."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with contextlib.suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()


class TerminalDriver(LinuxDriver):
    """Reads keys from the terminal and paints on it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._file: Any = _Forgiving(self._file)

    def start_application_mode(self) -> None:
        if lifetime.ending is None:
            lifetime.untidy = True
            super().start_application_mode()  # type: ignore[no-untyped-call]

    def close(self) -> None:
        if self._is_painting:
            super().close()  # waits until all is written
            lifetime.untidy = False

    def write(self, data: str) -> None:
        if self._is_painting:
            super().write(data)

    @property
    def _is_painting(self) -> bool:
        """Whether the terminal is Textual's; not before the start, after the end and while an editor has it."""
        return self._writer_thread is not None and self._writer_thread.is_alive()

    def _sigtstp_application(self, *_: Any) -> None:
        if self._is_painting:
            super()._sigtstp_application()
        else:
            os.kill(os.getpid(), signal.SIGSTOP)

    def _sigcont_application(self, *_: Any) -> None:
        """Paint again. Where SIGTSTP did not come first, Textual would start its threads a second time."""
        if self._is_painting:
            self.suspend_application_mode()
            self.resume_application_mode()
        elif self._must_signal_resume:
            super()._sigcont_application()

    def run_input_thread(self) -> None:
        try:
            super().run_input_thread()
        except OSError:  # no key can come any more
            os.kill(os.getpid(), signal.SIGHUP)
