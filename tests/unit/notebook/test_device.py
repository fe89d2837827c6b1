"""The device's identity."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from pullquote.notebook.device import this_device


def test_a_device_keeps_its_id(tmp_path: Path) -> None:
    assert this_device(tmp_path) == this_device(tmp_path)


def test_two_state_folders_are_two_devices(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert this_device(tmp_path / "a").id != this_device(tmp_path / "b").id


def test_the_name_is_the_host_without_its_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "newsdesk.office.example")
    at_work = this_device(tmp_path)
    monkeypatch.setattr(socket, "gethostname", lambda: "newsdesk.home.example")
    assert this_device(tmp_path) == at_work
    assert at_work.name == "newsdesk"


def test_a_folder_copied_to_another_machine_gets_a_new_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = this_device(tmp_path)
    monkeypatch.setattr(socket, "gethostname", lambda: "other-machine")
    renewed = this_device(tmp_path)
    assert renewed.id != before.id
    assert this_device(tmp_path) == renewed


def test_a_home_copied_to_another_place_gets_a_new_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = this_device(tmp_path)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "elsewhere")
    assert this_device(tmp_path).id != before.id


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b'{"id": 3}', b'{"id": "../../x", "fingerprint": "y"}']
)
def test_a_damaged_device_file_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "device.json").write_bytes(content)
    made = this_device(tmp_path)
    assert made.id.isalnum()
    assert this_device(tmp_path) == made


def test_an_id_that_is_no_file_name_is_not_taken_over(tmp_path: Path) -> None:
    good = this_device(tmp_path).id
    path = tmp_path / "device.json"
    path.write_text(path.read_text().replace(good, "../../escape"))
    assert "/" not in this_device(tmp_path).id


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_the_device_file_is_private_and_names_neither_machine_nor_account(tmp_path: Path) -> None:
    this_device(tmp_path)
    path = tmp_path / "device.json"
    assert path.stat().st_mode & 0o777 == 0o600
    assert str(Path.home()) not in path.read_text()
