"""The JSON Schema of ``case.yaml``, for editors that complete and underline."""

from typing import Any

from ceasefire.case.entries.document import CaseDocument


def case_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the document."""
    schema = CaseDocument.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "case.yaml of ceasefire",
        **{key: value for key, value in schema.items() if key != "title"},
    }
