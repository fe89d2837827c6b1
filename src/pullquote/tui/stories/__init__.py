"""The list of stories: its rows, its pane, and what its keys do."""
