"""How good, how fast and how sturdy the reading of quotes and names is: each command prints its table.

    python benchmarks/quality.py --quotes gold.jsonl --entities names.jsonl
    python benchmarks/speed.py articles.jsonl
    python benchmarks/fuzz.py --seconds 300

`--help` explains each. Texts and gold files are always given as arguments; none are part of the project.
"""
