from pathlib import Path

from pullquote.desk.actions import ACTIONS
from pullquote.desk.manual import keys_page

ROOT = Path(__file__).parents[3]


def test_the_page_of_keys_in_the_manual_is_the_action_table():
    assert (ROOT / "docs" / "keys.md").read_text(encoding="utf-8") == keys_page()


def test_the_page_names_every_action():
    page = keys_page()
    assert all(f"`{action.id}`" in page for action in ACTIONS)
