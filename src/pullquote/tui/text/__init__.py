"""The text of the story being read: its layout, its painter, its pane, and what the keys do with it."""
