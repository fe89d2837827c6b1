"""Programs outside: the clipboard, the reader's editor and browser. Never through a shell, never onto the terminal."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from urllib.parse import urlsplit

from pullquote.disk import replace_file
from pullquote.text import safe_line

Which = Callable[[str], str | None]
"""As `shutil.which`: where a program is, or None."""

_COPY_SECONDS = 2.0
_OPEN_SECONDS = 2.0


class ProgramError(Exception):
    """A program that could not be started; the message says why and what to do, in words for the reader."""


def copy_commands(environ: Mapping[str, str], which: Which = shutil.which) -> list[list[str]]:
    """The commands that can take a text from their standard input onto this computer's clipboard, best first.

    None over ssh: the clipboard there is not the one before the reader.
    """
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return []
    commands = [["pbcopy"]]
    if environ.get("WAYLAND_DISPLAY"):
        commands.append(["wl-copy"])
    if environ.get("DISPLAY"):
        commands.append(["xclip", "-selection", "clipboard"])
    commands.append(["clip.exe"])
    return [[path, *command[1:]] for command in commands if (path := which(command[0]))]


def copy_local(
    text: str, environ: Mapping[str, str] = os.environ, which: Which = shutil.which, seconds: float = _COPY_SECONDS
) -> str | None:
    """Put `text` on the clipboard with the first command that works; returns its name, or None when none does.

    Each command gets `seconds`. Takes that long at worst: call it from a thread.
    """
    for command in copy_commands(environ, which):
        name = PurePath(command[0]).name
        # clip.exe reads the console's old code page unless it is given UTF-16; pbcopy reads ASCII without a locale.
        encoded = text.encode("utf-16" if name.lower() == "clip.exe" else "utf-8", "replace")
        try:
            done = subprocess.run(
                command,
                input=encoded,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=seconds,
                env={**environ, "LC_CTYPE": "UTF-8"} if name == "pbcopy" else dict(environ),
                start_new_session=True,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            return name
    return None


def copy_to_file(text: str, folder: Path) -> Path:
    """Write copied text to a file in `folder` that only the reader can read, for terminals that take no copies.

    Raises OSError.
    """
    file = folder / "copied.txt"
    replace_file(file, text.encode())
    return file


def editor_command(environ: Mapping[str, str], path: Path, which: Which = shutil.which) -> list[str]:
    """The command that opens `path` in the reader's editor: $VISUAL, else $EDITOR, else nano, vi or Notepad.

    The path is absolute, so that no file name can be taken for an option. Raises ProgramError when the variable is
    malformed or names a program that is not there, and when there is no editor at all.
    """
    file = str(path.absolute())
    for variable in ("VISUAL", "EDITOR"):
        value = environ.get(variable, "").strip()
        if not value:
            continue
        try:
            command = _words(value)
        except ValueError as error:
            reason = safe_line(str(error)).lower()
            raise ProgramError(f"${variable} can’t be read as a command ({reason}): {safe_line(value)}") from error
        if not command or which(command[0]) is None:
            program = safe_line(command[0]) if command else ""
            raise ProgramError(f"${variable} names “{program}”, which is not a program on this computer.")
        return [*command, file]
    for program in ("nano", "vi", "notepad"):
        if found := which(program):
            return [found, file]
    raise ProgramError("There is no editor: set $EDITOR to the command of yours.")


def _words(command: str) -> list[str]:
    if os.name != "nt":
        return shlex.split(command)
    # The backslashes of a Windows path are no escapes; this way of splitting leaves the quotation marks on.
    return [word.strip('"') for word in shlex.split(command, posix=False)]


def browser_command(
    url: str, environ: Mapping[str, str] = os.environ, which: Which = shutil.which, platform: str = sys.platform
) -> list[str]:
    """The command that opens `url`, which `checked_url` has passed; [] on Windows, which opens it by itself.

    Raises ProgramError when there is none.
    """
    if platform == "win32":
        return []
    names = ["open"] if platform == "darwin" else ["xdg-open", "wslview"]
    if "WSL_DISTRO_NAME" in environ:
        names.reverse()
    for name in names:
        if found := which(name):
            return [found, url]
    raise ProgramError(f"There is no {names[0]} on this computer to open {url}")


def checked_url(url: str) -> str:
    """`url` when it is safe to hand to a browser or mail program; raises ProgramError with the reason when not.

    Only http, https and mailto, with somewhere to go, and without white space or control characters.
    """
    shown = "".join(character if character.isprintable() else "\ufffd" for character in safe_line(url))
    if shown != url or " " in url:
        raise ProgramError(f"This address has characters that no address has, so it was not opened: {shown}")
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise ProgramError(f"This is not a web address: {shown}") from error
    if parts.scheme not in ("http", "https", "mailto"):
        raise ProgramError(f"Only web and mail addresses are opened, not this: {shown}")
    if not (parts.path if parts.scheme == "mailto" else parts.hostname):
        raise ProgramError(f"This address leads nowhere: {shown}")
    return url


def open_url(
    url: str, environ: Mapping[str, str] = os.environ, which: Which = shutil.which, seconds: float = _OPEN_SECONDS
) -> None:
    """Open `url` in the browser or mail program, which gets a session of its own and can't write to the terminal.

    Raises ProgramError when the address is refused, nothing can open it, or the program says within `seconds` that it
    failed. Waits that long at worst: call it from a thread.
    """
    checked_url(url)
    if sys.platform == "win32":
        os.startfile(url)
        return
    command = browser_command(url, environ, which)
    nothing = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            command, stdin=nothing, stdout=nothing, stderr=nothing, env=dict(environ), start_new_session=True
        )
    except OSError as error:
        raise ProgramError(f"{PurePath(command[0]).name} could not be started: {url}") from error
    try:
        status = process.wait(seconds)
    except subprocess.TimeoutExpired:
        # It stays open as long as the browser does: somebody has to take note of its end.
        threading.Thread(target=process.wait, daemon=True).start()
        return
    if status:
        raise ProgramError(f"{PurePath(command[0]).name} could not open {url}")
