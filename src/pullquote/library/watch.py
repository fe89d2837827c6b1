"""Follow changes on disk: which paths of a folder have changed, by the system's own notice or else by looking again."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path

_log = logging.getLogger(__name__)

_QUIET_MILLISECONDS = 5 * 60 * 1000
_LOOK_AGAIN_SECONDS = 10.0
_MOST_PATHS = 1_000


class Watch:
    """A thread that calls `changed` with the paths, inside `folder` and with `/` between their parts, that were made,
    changed or deleted, a burst at a time, or with None when anything may have changed.

    None also comes every few minutes in which nothing was noticed, because network folders do not tell what other
    machines change; and every ten seconds where the system cannot watch the folder at all (it is not there, or has more
    folders than the system watches).
    """

    def __init__(self, folder: Path, changed: Callable[[frozenset[str] | None], None]) -> None:
        self._root = os.path.realpath(folder)  # macOS reports the real path
        self._changed = changed
        self._stop = threading.Event()
        self._running = threading.Event()
        self._late = False
        self._thread = threading.Thread(target=self._follow, name="pullquote-watch", daemon=True)

    def start(self, wait_seconds: float) -> None:
        """Begin, and wait until every later change will be noticed, at most so long; if that takes longer, `changed` is
        called with None as soon as it is so."""
        self._thread.start()
        self._late = not self._running.wait(wait_seconds)

    def stop(self) -> None:
        """End; returns when the thread has ended."""
        self._stop.set()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join()

    def is_set(self) -> bool:
        """Asked by the system's watch, whenever it looks up, whether it shall stop; so when it first asks, it runs."""
        if not self._running.is_set():
            self._running.set()
            if self._late:
                self._changed(None)
        return self._stop.is_set()

    def _follow(self) -> None:
        try:
            self._listen()
        except (OSError, RuntimeError) as error:  # the watch's own errors are RuntimeErrors
            _log.warning("changes in the folder are looked for every few seconds, as it cannot be watched: %s", error)
            self._running.set()
        while not self._stop.wait(_LOOK_AGAIN_SECONDS):
            self._changed(None)

    def _listen(self) -> None:
        from watchfiles import Change, watch  # brings an event loop along that costs time at the start

        bursts = watch(
            self._root,
            watch_filter=None,
            stop_event=self,
            rust_timeout=_QUIET_MILLISECONDS,
            yield_on_timeout=True,
            raise_interrupt=False,
            ignore_permission_denied=True,
        )
        for burst in bursts:
            # What happens to a folder's entries is told for themselves.
            paths = {path for change, path in burst if change != Change.modified or not Path(path).is_dir()}
            if paths or not burst:
                self._changed(self._inside(paths))

    def _inside(self, paths: set[str]) -> frozenset[str] | None:
        """The paths relative to the folder; None when there are none or too many, or one of them cannot be told."""
        inside: set[str] = set()
        for path in paths:
            relative = os.path.relpath(path, self._root).replace(os.sep, "/")
            # U+FFFD stands where a name is no text: which file it is cannot be told.
            if relative.startswith("..") or relative == "." or "\ufffd" in relative:
                return None
            inside.add(relative)
        return frozenset(inside) if 0 < len(inside) <= _MOST_PATHS else None
