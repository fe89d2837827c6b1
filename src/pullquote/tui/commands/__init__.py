"""What each action does on the screen: a handler for every id of the action table."""

from pullquote.tui.commands import lists, moving, outside, passages, selecting, speakers, stories, trails, view
from pullquote.tui.commands.registry import HANDLERS

__all__ = ["HANDLERS", "lists", "moving", "outside", "passages", "selecting", "speakers", "stories", "trails", "view"]
