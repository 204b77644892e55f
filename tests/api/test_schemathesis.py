"""Whatever is sent, as the schema has it or not, is answered as it says and is no mistake."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    allow_header_conformance,
    content_type_conformance,
    ignored_auth,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.conftest import HOST

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    allow_header_conformance,
    ignored_auth,
]
"""Not that all that fits the schema is taken: the diary's own rules are finer than JSON Schema."""
SEED, EXAMPLES_COUNT = 20_260_320, 4
SLOW_EXAMPLES_COUNT = 2
SLOW = frozenset({"why", "ask", "forecast", "strengths", "changes", "trials"})


def examples(
    operation: APIOperation[Any, Any, Any, Any], mode: GenerationMode, headers: dict[str, str]
) -> None:
    """Ask some questions of one operation, always the same ones."""
    count = SLOW_EXAMPLES_COUNT if operation.tags and operation.tags[0] in SLOW else EXAMPLES_COUNT

    @seed(SEED)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(headers=headers, checks=CHECKS)

    ask()


@pytest.mark.filterwarnings("ignore")
def test_everything_is_answered_as_the_schema_says(api: Client, token: str) -> None:
    schema = schemathesis.openapi.from_dict(json.loads(api.get("/api/v1/openapi.json").content))
    schema.app = WSGIHandler()
    headers = {"host": HOST, "Authorization": f"Bearer {token}"}
    operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    assert len(operations) > 40
    for operation in operations:
        examples(operation, GenerationMode.POSITIVE, headers)
        examples(operation, GenerationMode.NEGATIVE, headers)


def test_a_method_that_there_is_not_is_refused_with_those_that_there_are(api: Client) -> None:
    schema = json.loads(api.get("/api/v1/openapi.json").content)
    for path, methods in schema["paths"].items():
        answer = api.put(path.format(key=UUID(int=0), number=1))
        told = set(answer.headers["Allow"].replace(" ", "").lower().split(","))
        assert answer.status_code == 405
        assert told == set(methods), path
