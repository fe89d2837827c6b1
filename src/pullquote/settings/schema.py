"""The JSON Schema of config.yaml, with which editors complete and check it while it is being written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from pullquote.settings.entries import COLOUR_COUNT, ENTRIES, LONGEST_COLOUR_NAME, MEASURES
from pullquote.settings.model import Settings
from pullquote.settings.template import ExplainedAction

_Properties = dict[str, dict[str, object]]


def schema(actions: Sequence[ExplainedAction], themes: Iterable[str]) -> str:
    """The schema as JSON (draft 2020-12).

    What it allows the loader takes too, but for what a schema can't tell: unset variables, names of keys, two actions
    on one key.
    """
    usual = Settings()
    folder = {"type": "string", "minLength": 1}
    # A bare 1 is a number to an editor and a key to us.
    key = {"type": ["string", "integer"]}
    values: _Properties = {
        "libraries": {"anyOf": [{"type": "array", "items": folder}, folder, {"type": "null"}], "default": []},
        "data_folder": {"type": ["string", "null"], "default": None},
        "measure": {
            "type": "integer",
            "minimum": MEASURES.start,
            "maximum": MEASURES.stop - 1,
            "default": usual.measure,
        },
        "theme": {"type": "string", "enum": sorted(themes), "default": usual.theme},
        "quotes": _table(_quotes(usual)),
        "passages": _table(_passages(usual)),
        "sidebar": {"type": "boolean", "default": usual.sidebar},
        "animation": {"type": "boolean", "default": usual.animation},
        "keys": _table(
            {
                action.id: {
                    "description": action.help,
                    "anyOf": [key, {"type": "array", "items": key}],
                    "default": list(action.keys),
                }
                for action in actions
            }
        ),
    }
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The settings of pullquote (config.yaml)",
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": {entry.name: {"description": entry.help, **values[entry.name]} for entry in ENTRIES},
    }
    return json.dumps(document, indent=2, ensure_ascii=False)


def _table(properties: _Properties) -> dict[str, object]:
    """A setting that holds others: these, and no more."""
    return {"type": ["object", "null"], "additionalProperties": False, "properties": properties}


def _quotes(usual: Settings) -> _Properties:
    threshold = usual.attribution_threshold
    return {"attribution_threshold": {"type": "number", "minimum": 0, "maximum": 1, "default": threshold}}


def _passages(usual: Settings) -> _Properties:
    return {
        "colour": {
            "anyOf": [{"type": "integer", "minimum": 1, "maximum": COLOUR_COUNT}, {"type": "string"}],
            "default": usual.colour_names[usual.colour - 1],
        },
        "names": {
            "type": "array",
            "items": {"type": "string", "minLength": 1, "maxLength": LONGEST_COLOUR_NAME},
            "minItems": COLOUR_COUNT,
            "maxItems": COLOUR_COUNT,
            "uniqueItems": True,
            "default": list(usual.colour_names),
        },
    }
