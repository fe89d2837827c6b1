"""The panes: bare widgets that paint their own lines and keep their own scroll position."""
