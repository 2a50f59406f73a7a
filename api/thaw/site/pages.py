"""/docs: the API described on one plain page, made here from the OpenAPI document. No script, nothing from elsewhere."""

import html
import json
from typing import Any, Final

from fastapi import FastAPI, Request, Response

from thaw.answer import Answer, compressed
from thaw.problems import TITLES
from thaw.site.headers import hashed

_STYLE: Final = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:52rem;margin:0 auto;padding:1rem;color-scheme:light dark}"
    "pre{overflow:auto;padding:.75rem;border:1px solid;border-radius:.5rem}code{font-size:.95em}"
    "section{border-top:1px solid;margin-top:2rem}table{border-collapse:collapse}"
    "td,th{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0}"
)
_POLICY: Final = (
    f"default-src 'none'; style-src {hashed(_STYLE)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def install(app: FastAPI) -> None:
    """Serve the page at /docs. It is made when it is first asked for."""
    made: list[Answer] = []

    @app.get("/docs", include_in_schema=False)
    async def docs(request: Request) -> Response:
        if not made:
            headers = {"Cache-Control": "no-cache", "Content-Security-Policy": _POLICY}
            made.append(compressed(page(app.openapi()).encode(), "text/html; charset=utf-8", headers))
        return made[0].to(request)


def page(document: dict[str, Any]) -> str:
    """The page for an OpenAPI document."""
    info = document["info"]
    operations = [
        _operation(method.upper(), path, one)
        for path, methods in document["paths"].items()
        for method, one in methods.items()
    ]
    schemas = [_schema(name, one) for name, one in sorted(document["components"]["schemas"].items())]
    problems = [f'<tr id="{code}"><td><code>{code}</code><td>{_text(title)}' for code, title in TITLES.items()]
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{_text(info['title'])} API</title><style>{_STYLE}</style>"
        f"<h1>{_text(info['title'])} API, {_text(info['version'])}</h1><p>{_text(info.get('summary', ''))}</p>"
        f'<p>For programs: <a href="/openapi.json">/openapi.json</a>.</p>{"".join(operations)}'
        f"<section><h2>Problems</h2><p>Everything that goes wrong is answered with a problem document (RFC 9457).</p>"
        f"<table>{''.join(problems)}</table></section><h2>Shapes</h2>{''.join(schemas)}</html>"
    )


def _operation(method: str, path: str, one: dict[str, Any]) -> str:
    parameters = [_row(f"{p['name']} ({p['in']})", p.get("description", "")) for p in one.get("parameters", [])]
    answers = [_row(status, answer["description"] + _content(answer)) for status, answer in one["responses"].items()]
    return (
        f"<section><h2><code>{method} {_text(path)}</code></h2><p><strong>{_text(one.get('summary', ''))}</strong></p>"
        f"<p>{_text(one.get('description', ''))}</p>"
        f"{'<h3>Asked with</h3><table>' + ''.join(parameters) + '</table>' if parameters else ''}"
        f"<h3>Answers</h3><table>{''.join(answers)}</table>{_examples(one)}</section>"
    )


def _examples(one: dict[str, Any]) -> str:
    """The examples of each status, where the document has some."""
    found = [
        f"<h3>{status}</h3><pre>{_text(json.dumps(example, indent=2, ensure_ascii=False))}</pre>"
        for status, answer in one["responses"].items()
        for content in answer.get("content", {}).values()
        for example in [content.get("example"), *(one["value"] for one in content.get("examples", {}).values())]
        if example is not None
    ]
    return "".join(found)


def _content(answer: dict[str, Any]) -> str:
    shapes = [_kind(content.get("schema", {})) for content in answer.get("content", {}).values()]
    return f" — {', '.join(shapes)}" if shapes else ""


def _schema(name: str, one: dict[str, Any]) -> str:
    rows = [
        _row(f"{key}: {_kind(kind)}", kind.get("description", "")) for key, kind in one.get("properties", {}).items()
    ]
    head = f'<h3 id="{_text(name)}">{_text(name)}</h3><p>{_text(one.get("description", ""))}</p>'
    return f"<section>{head}<table>{''.join(rows)}</table></section>"


def _kind(schema: dict[str, Any]) -> str:
    """A schema in a few signs: Plan, list of string, one of body, sensory."""
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "anyOf" in schema:
        return " or ".join(_kind(part) for part in schema["anyOf"])
    if "enum" in schema or "const" in schema:
        return "one of " + ", ".join(str(word) for word in schema.get("enum", [schema.get("const")]))
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    if "additionalProperties" in schema and isinstance(schema["additionalProperties"], dict):
        return f"map of {_kind(schema['additionalProperties'])}"
    return str(schema.get("type", "anything"))


def _row(first: str, second: str) -> str:
    return f"<tr><th><code>{_text(first)}</code><td>{_text(second)}"


def _text(text: str) -> str:
    return html.escape(str(text))
