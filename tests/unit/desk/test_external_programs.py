"""Programs outside, played by small scripts on a PATH of their own."""

from __future__ import annotations

import os
import shutil
import sys
from functools import partial
from pathlib import Path

import pytest

from pullquote.desk.external_programs import (
    ProgramError,
    browser_command,
    checked_url,
    copy_commands,
    copy_local,
    copy_to_file,
    editor_command,
    open_url,
)

on_posix = pytest.mark.skipif(os.name == "nt", reason="the programs are shell scripts")


@pytest.fixture
def programs(tmp_path):
    """A folder of programs, and what looks them up there and nowhere else."""
    folder = tmp_path / "bin"
    folder.mkdir()

    class Programs:
        path = folder
        which = staticmethod(partial(shutil.which, path=str(folder)))

        def add(self, name: str, script: str = "exit 0") -> Path:
            program = folder / name
            program.write_text(f"#!/bin/sh\n{script}\n")
            program.chmod(0o700)
            return program

    return Programs()


def everywhere(name: str) -> str:
    return f"/bin/{name}"


def test_only_the_clipboards_that_are_there_are_tried():
    def names(environ: dict[str, str]) -> list[str]:
        return [Path(command[0]).name for command in copy_commands(environ, everywhere)]

    assert names({}) == ["pbcopy", "clip.exe"]
    assert names({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}) == ["pbcopy", "wl-copy", "xclip", "clip.exe"]
    assert copy_commands({"DISPLAY": ":0"}, lambda name: f"/x/{name}" if name == "xclip" else None) == [
        ["/x/xclip", "-selection", "clipboard"]
    ]


@pytest.mark.parametrize("variable", ["SSH_CONNECTION", "SSH_TTY"])
def test_over_ssh_there_is_no_clipboard_on_this_side(variable):
    assert copy_commands({variable: "x", "DISPLAY": ":0"}, everywhere) == []
    assert copy_local("x", {variable: "x"}, everywhere) is None


@on_posix
def test_the_text_goes_to_the_first_command_that_works(programs, tmp_path):
    programs.add("wl-copy", "echo noise; echo noise >&2; exit 1")
    programs.add("xclip", f'/bin/cat > "{tmp_path}/copied"')
    environ = {"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}
    assert copy_local("“Straße”\n世界", environ, programs.which) == "xclip"
    assert (tmp_path / "copied").read_text(encoding="utf-8") == "“Straße”\n世界"


@on_posix
def test_nothing_of_a_clipboard_program_reaches_the_terminal(programs, capfd):
    programs.add("pbcopy", "echo noise; echo noise >&2")
    assert copy_local("x", {}, programs.which) == "pbcopy"
    assert capfd.readouterr() == ("", "")


@on_posix
def test_windows_gets_utf_16(programs, tmp_path):
    programs.add("clip.exe", f'/bin/cat > "{tmp_path}/copied"')
    assert copy_local("é", {}, programs.which) == "clip.exe"
    assert (tmp_path / "copied").read_bytes().decode("utf-16") == "é"


@on_posix
def test_a_clipboard_that_hangs_is_given_up(programs):
    programs.add("pbcopy", "exec /bin/sleep 86400")
    assert copy_local("x", {}, programs.which, seconds=0.1) is None


@on_posix
def test_a_command_that_does_not_read_is_no_error(programs):
    programs.add("pbcopy", "exec <&-; exit 0")
    assert copy_local("x" * 1_000_000, {}, programs.which) == "pbcopy"


def test_without_any_clipboard_the_caller_is_told():
    assert copy_local("x", {}, lambda name: None) is None


def test_the_editor_is_the_reader_s_with_its_options(tmp_path):
    story = tmp_path / "a story.md"
    environ = {"EDITOR": "code --wait '--user-data-dir=my data'"}
    assert editor_command(environ, story, everywhere) == ["code", "--wait", "--user-data-dir=my data", str(story)]
    environ["VISUAL"] = "emacs"
    assert editor_command(environ, story, everywhere) == ["emacs", str(story)]


def test_a_file_name_never_becomes_an_option(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    command = editor_command({"EDITOR": "vi"}, Path("-c quit"), everywhere)
    assert command == ["vi", str(tmp_path / "-c quit")]


def test_without_a_choice_the_editor_is_what_is_there():
    def only_vi(name: str) -> str | None:
        return "/bin/vi" if name == "vi" else None

    assert editor_command({"EDITOR": "  "}, Path("/a"), only_vi)[0] == "/bin/vi"
    with pytest.raises(ProgramError, match="EDITOR"):
        editor_command({}, Path("/a"), lambda name: None)


@pytest.mark.parametrize("value", ["nowhere -x", "'unclosed", "''"])
def test_an_editor_that_cannot_be_started_is_named_with_its_variable(value):
    with pytest.raises(ProgramError, match=r"\$VISUAL"):
        editor_command({"VISUAL": value, "EDITOR": "vi"}, Path("/a"), lambda name: None)


def test_an_error_carries_no_escape_sequence():
    with pytest.raises(ProgramError) as error:
        editor_command({"EDITOR": "\x1b]0;x\x07"}, Path("/a"), lambda name: None)
    assert str(error.value).isprintable()


@pytest.mark.parametrize(
    "url", ["https://example.org/a?b=c&d#e", "http://例え.jp/", "mailto:desk@example.org", "HTTP://x.org"]
)
def test_web_and_mail_addresses_pass(url):
    assert checked_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "example.org",
        "-x",
        "--help",
        "https://",
        "mailto:",
        "http://[bad",
        "https://e.org/a b",
        "https://e.org/\x1b]0;x\x07",
        "https://e.org/\n--option",
        "https://e.org/\u202egpj",
        "https://e.org/\u00a0",
        "",
    ],
)
def test_other_addresses_are_refused_with_a_reason(url):
    with pytest.raises(ProgramError) as error:
        checked_url(url)
    assert str(error.value).isprintable()


def test_the_browser_is_the_system_s_own():
    url = "https://e.org"
    assert browser_command(url, {}, everywhere, "darwin") == ["/bin/open", url]
    assert browser_command(url, {}, everywhere, "linux") == ["/bin/xdg-open", url]
    assert browser_command(url, {"WSL_DISTRO_NAME": "d"}, everywhere, "linux") == ["/bin/wslview", url]
    assert browser_command(url, {}, everywhere, "win32") == []
    with pytest.raises(ProgramError, match="xdg-open"):
        browser_command(url, {}, lambda name: None, "linux")


on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the browser is played by xdg-open")


@on_linux
def test_the_address_is_one_argument_and_no_shell_reads_it(programs, tmp_path, capfd):
    programs.add("xdg-open", f'echo noise; echo noise >&2; printf %s "$#:$1" > "{tmp_path}/opened"')
    url = "https://e.org/?a=$(id)&b=;ls"
    open_url(url, {}, programs.which)
    assert (tmp_path / "opened").read_text() == f"1:{url}"
    assert capfd.readouterr() == ("", "")


@on_linux
def test_the_browser_has_a_session_of_its_own(programs, tmp_path):
    programs.add("xdg-open", f'/bin/ps -o sid= -p $$ > "{tmp_path}/session" || echo 0 > "{tmp_path}/session"')
    if not Path("/bin/ps").exists():
        pytest.skip("there is no ps")
    open_url("https://e.org", {}, programs.which)
    assert int((tmp_path / "session").read_text()) != os.getsid(0)


@on_linux
def test_a_browser_that_fails_is_reported_and_one_that_stays_is_not(programs):
    programs.add("xdg-open", "exit 3")
    with pytest.raises(ProgramError, match="xdg-open could not open"):
        open_url("https://e.org", {}, programs.which)
    programs.add("xdg-open", "exec /bin/sleep 1")
    open_url("https://e.org", {}, programs.which, seconds=0.05)


@on_linux
def test_a_refused_address_starts_nothing(programs, tmp_path):
    programs.add("xdg-open", f'echo > "{tmp_path}/opened"')
    with pytest.raises(ProgramError):
        open_url("file:///etc/passwd", {}, programs.which)
    assert not (tmp_path / "opened").exists()


@on_posix
def test_copied_text_in_a_file_is_for_the_reader_alone(tmp_path):
    file = copy_to_file("Déjà vu", tmp_path)
    assert file.read_text(encoding="utf-8") == "Déjà vu"
    assert file.stat().st_mode & 0o777 == 0o600
