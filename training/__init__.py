"""How the shipped weights were made; nothing of this is installed with the program."""
