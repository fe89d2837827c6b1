import logging

from pullquote.cli.log import start_log


def test_the_log_is_private_and_holds_no_escape_sequence(tmp_path):
    file = tmp_path / "log" / "pullquote.log"
    start_log(file)
    log = logging.getLogger("pullquote")
    try:
        log.error("could not read %s", "x\x1b]0;title\x07\nsecond line")
        text = file.read_text(encoding="utf-8")
        assert "could not read x␛]0;title␇␤second line" in text
        assert file.stat().st_mode & 0o777 == 0o600
    finally:
        log.handlers.clear()
        log.propagate = True


def test_a_log_that_cannot_be_written_says_nothing_on_the_terminal(tmp_path, capsys):
    file = tmp_path / "pullquote.log"
    file.mkdir()
    start_log(file)
    log = logging.getLogger("pullquote")
    try:
        log.error("lost")
        assert capsys.readouterr() == ("", "")
    finally:
        log.handlers.clear()
        log.propagate = True
