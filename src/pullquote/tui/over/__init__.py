"""What opens over the panes: sheets to read, choosers, and the line to type in."""
