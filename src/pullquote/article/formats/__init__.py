"""One file per format, each with `stories(source)`: the articles in one file's bytes."""
