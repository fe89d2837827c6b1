"""The screens: the three panes, and what opens over them."""
