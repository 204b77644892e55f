"""The door as django-ninja knows it: strict JSON in and out, every answer in the schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from typing import Any, override

import msgspec
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from ninja import NinjaAPI, Router
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation
from ninja.parser import Parser
from ninja.renderers import BaseRenderer

from freshlegs.api import problems
from freshlegs.api.once import HEADER, MOST_KEY_COUNT
from freshlegs.domain.errors import FreshlegsError

ERRORS = (400, 401, 403, 404, 409, 413, 422, 500, 503, 507)
ABOUT = (
    "Why your legs feel heavy, what to do about it, and whether it worked, for other programs."
    " Numbers carry their unit in the name; null is unknown; shares and chances are 0-1; days are"
    " ISO dates in the runner's zone, moments ISO UTC. It supports decisions; it is not a"
    " diagnosis."
)


class StrictParser(Parser):
    """Reads JSON as it is defined: no NaN, no half characters, no NUL."""

    @override
    def parse_body(self, request: HttpRequest) -> Any:
        """Read the body. Raises ValueError, which is answered with 400."""
        document = json.loads(request.body, parse_constant=_refuse)
        told = json.dumps(document, ensure_ascii=False)
        told.encode()
        if "\\u0000" in told:
            _refuse("NUL")
        return document


class PlainRenderer(BaseRenderer):
    """Writes JSON in which unknown numbers are null."""

    media_type = "application/json"

    @override
    def render(self, request: HttpRequest, data: Any, **_status: Any) -> bytes:
        """Write an answer."""
        return msgspec.json.encode(data, enc_hook=_plain)


class Door(NinjaAPI):
    """Knows its operations by subject and deed, and tells in the schema what each may answer."""

    @override
    def get_openapi_operation_id(self, operation: Operation) -> str:
        """Name an operation by its file and its function, such as diary_add."""
        return self.name_of(operation, "_")

    @override
    def get_operation_url_name(self, operation: Operation, router: Router) -> str:
        """Name an address likewise."""
        return self.name_of(operation, "-")

    @override
    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """Give the schema, with what can go wrong and the key that makes a write repeatable."""
        schema = super().get_openapi_schema(
            path_prefix=path_prefix or reverse("api:docs"), path_params=path_params
        )
        schema["components"]["schemas"]["Problem"] = PROBLEM
        for methods in schema["paths"].values():
            for operation in methods.values():
                _add_errors(operation)
        return schema

    @staticmethod
    def name_of(operation: Operation, joint: str) -> str:
        """Name an operation by its file and its function."""
        function = operation.view_func
        return f"{function.__module__.rpartition('.')[2]}{joint}{function.__name__}"


def door(routes: Mapping[str, Router]) -> Door:
    """Make the door with what each subject answers."""
    made = Door(
        title="freshlegs",
        version="1",
        description=ABOUT,
        docs_url=None,
        openapi_url=None,
        urls_namespace="api",
        renderer=PlainRenderer(),
        parser=StrictParser(),
    )
    for subject, router in routes.items():
        made.add_router("", router, tags=[subject])
    for kind, handler in HANDLERS.items():
        made.add_exception_handler(kind, handler)
    return made


HANDLERS: Mapping[type[Exception], Callable[..., HttpResponse]] = {
    FreshlegsError: problems.of_failure,
    problems.ScopeLackingError: problems.of_scope,
    problems.KeyReusedError: problems.of_reuse,
    AuthenticationError: problems.of_nobody,
    ValidationError: problems.of_shape,
    HttpError: problems.of_http,
    Exception: problems.of_mistake,
}
PROBLEM: Mapping[str, Any] = {
    "title": "Problem",
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "One sentence for people."},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["field", "detail", "allowed"],
                "properties": {
                    "field": {"type": "string"},
                    "detail": {"type": "string"},
                    "allowed": {"type": ["string", "null"]},
                },
            },
        },
    },
}
ONCE: Mapping[str, Any] = {
    "in": "header",
    "name": HEADER,
    "required": False,
    "schema": {"type": "string", "pattern": rf"^[\x21-\x7e]{{1,{MOST_KEY_COUNT}}}$"},
    "description": "Sent again with the same key, nothing is done twice. Kept for 7 days.",
}


def _add_errors(operation: dict[str, Any]) -> None:
    for code, answer in _errors():
        operation["responses"].setdefault(code, answer)
    if operation.pop("x-once", False):
        operation["parameters"] = [*operation["parameters"], dict(ONCE)]


def _errors() -> Iterator[tuple[int, dict[str, Any]]]:
    told = {problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for code in ERRORS:
        yield code, {"description": HTTPStatus(code).phrase, "content": told}


def _refuse(what: str) -> None:
    message = f"{what} is not allowed"
    raise ValueError(message)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    return getattr(value, "tolist", lambda: str(value))()
