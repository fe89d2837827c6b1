"""The layout is usable without the screen library."""

from __future__ import annotations

import subprocess
import sys


def test_the_layout_imports_no_textual():
    check = (
        "import sys; import pullquote.tui.text.layout.movement;"
        "sys.exit(any(name.split('.')[0] == 'textual' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
