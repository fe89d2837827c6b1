"""The leaf that every other room may know: spans, blocks, terminal-safe text, pairs of quotation marks."""

from pullquote.text.sanitise import safe_line, safe_text
from pullquote.text.span import Block, BlockKind, Span

__all__ = ["Block", "BlockKind", "Span", "safe_line", "safe_text"]
