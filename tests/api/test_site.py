"""The built app: encodings, caching, paths that lead nowhere; headers on everything; the page for developers."""

import base64
import gzip
import hashlib
import re
from pathlib import Path

import brotli
import pytest

from tests.api.conftest import Client, Door

SCRIPT, THEME, STYLE = (
    "import '/assets/a-1.js' // ü & <b>\n",
    "document.documentElement.dataset.theme='dark'",
    "body{color:red}",
)
INDEX = f"""<!doctype html><html><head><style>{STYLE}</style><script>{THEME}</script><script src="/x.js"></script>
<script type="module">{SCRIPT}</script><script type="module" src="/assets/a-1.js"></script></head><body>Hello</body></html>"""


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """A built app of a few files, and a secret beside it."""
    web = tmp_path / "web"
    files = {
        "index.html": INDEX,
        "sw.js": "self.x",
        "manifest.webmanifest": '{"name": "Thaw"}',
        "assets/a-1.js": "export default 1;" * 50,
        "assets/deep/b-2.css": "a{}",
        "fonts/f.woff2": "font",
        "icon.svg": "<svg/>",
        "odd name ü.txt": "x",
        ".hidden": "x",
        ".git/config": "x",
        ".well-known/security.txt": "x",
        "data.bin": "x",
        "lonely.br": "x",
    }
    for name, text in files.items():
        (web / name).parent.mkdir(parents=True, exist_ok=True)
        (web / name).write_text(text, encoding="utf-8")
    for name in ("index.html", "assets/a-1.js"):
        (web / f"{name}.br").write_bytes(brotli.compress((web / name).read_bytes()))
        (web / f"{name}.gz").write_bytes(gzip.compress((web / name).read_bytes()))
    (tmp_path / "secret.txt").write_text("secret")
    (web / "link-out.txt").symlink_to(tmp_path / "secret.txt")
    (web / "link-in.txt").symlink_to(web / "sw.js")
    return web


@pytest.fixture
def thaw(door: Door, app: Path) -> Client:
    return door(web=app)


FILES = [
    # path, media type, cached
    ("/", "text/html; charset=utf-8", "no-cache"),
    ("/index.html", "text/html; charset=utf-8", "no-cache"),
    ("/sw.js", "text/javascript; charset=utf-8", "no-cache"),
    ("/manifest.webmanifest", "application/manifest+json", "no-cache"),
    ("/assets/a-1.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"),
    ("/assets/deep/b-2.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
    ("/fonts/f.woff2", "font/woff2", "no-cache"),
    ("/icon.svg", "image/svg+xml", "no-cache"),
    ("/odd%20name%20%C3%BC.txt", "text/plain; charset=utf-8", "no-cache"),
    ("/.well-known/security.txt", "text/plain; charset=utf-8", "no-cache"),
    ("/data.bin", "application/octet-stream", "no-cache"),
    ("/lonely.br", "application/octet-stream", "no-cache"),
    ("/link-in.txt", "text/plain; charset=utf-8", "no-cache"),
]


@pytest.mark.parametrize(("path", "media_type", "cached"), FILES)
def test_a_file_has_its_type_and_its_rule(path: str, media_type: str, cached: str, thaw: Client) -> None:
    answer = thaw.get(path)
    assert (answer.status_code, answer.headers["content-type"], answer.headers["cache-control"]) == (
        200,
        media_type,
        cached,
    )
    assert thaw.get(path, if_none_match=answer.headers["etag"]).status_code == 304
    head = thaw.request("HEAD", path)
    assert (head.status_code, head.content, head.headers) == (200, b"", answer.headers)


SPOKEN = [
    (None, "Hello"),
    ("es", "Hola"),
    ("es-MX,es;q=0.9,en;q=0.8", "Hola"),
    ("ca, es;q=0.5", "Hola"),
    ("en-GB, es;q=0.9", "Hello"),
    ("fr", "Hello"),
    ("*", "Hello"),
    ("es;q=0", "Hello"),
    (";;=,,é", "Hello"),
]


@pytest.mark.parametrize(("asked", "said"), SPOKEN)
def test_the_first_page_is_in_the_language_asked_for(asked: str | None, said: str, app: Path, door: Door) -> None:
    (app / "index.es.html").write_text(INDEX.replace("Hello", "Hola"), encoding="utf-8")
    thaw = door(web=app)
    answer = thaw.get("/", **({"accept_language": asked.encode()} if asked else {}))
    assert said in answer.text
    assert "Accept-Language" in answer.headers["vary"]
    assert "Hello" in thaw.get("/index.html", accept_language="es").text
    policy = answer.headers["content-security-policy"]
    for inline in (THEME, SCRIPT, STYLE):
        assert base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode() in policy


ENCODED = [
    (None, None),
    ("br, gzip", "br"),
    ("gzip", "gzip"),
    ("br;q=0, gzip;q=0.1", "gzip"),
    ("identity", None),
    ("*", "br"),
    ("zstd", None),
]


@pytest.mark.parametrize(("asked", "given"), ENCODED)
def test_what_was_compressed_beforehand_is_given(asked: str | None, given: str | None, thaw: Client) -> None:
    answer = thaw.get("/assets/a-1.js", **({"accept_encoding": asked} if asked else {}))
    assert answer.headers.get("content-encoding") == given
    assert answer.text == "export default 1;" * 50
    assert answer.headers["vary"] == "Accept-Encoding"
    other = thaw.get(
        "/assets/a-1.js", if_none_match=answer.headers["etag"], accept_encoding="br" if given != "br" else "gzip"
    )
    assert other.status_code == 200  # a tag belongs to one encoding


NOWHERE = [
    "/nothing", "/assets", "/assets/", "/assets/nothing.js", "/index.html/", "http://thaw.test//index.html", "/INDEX.HTML", "/.hidden", "/.git/config",
    "/link-out.txt", "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt", "/assets/..%2f..%2fsecret.txt",
    "/..%5csecret.txt", "/..\\secret.txt", "/%00", "/index.html%00.txt", "/%2fetc%2fpasswd", "http://thaw.test//etc/passwd", "/assets/a-1.js.br",
    "/%ff", "/file:///etc/passwd", "/sw.js%20", "/" + "x" * 5000, "/~root", "/C:%5cwindows",
]  # fmt: skip


@pytest.mark.parametrize("path", NOWHERE)
def test_other_paths_lead_nowhere(path: str, thaw: Client) -> None:
    for method in ("GET", "HEAD", "POST", "BREW"):
        answer = thaw.request(method, path)
        assert answer.status_code == 404
        assert answer.headers["content-type"] == "application/problem+json"
        assert "secret" not in answer.text.replace("secret.txt", "")


def test_a_file_can_only_be_read(thaw: Client) -> None:
    answer = thaw.request("POST", "/sw.js")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


def test_an_app_that_is_replaced_while_serving_stays_whole(thaw: Client, app: Path) -> None:
    (app / "sw.js").write_text("new")
    (app / "assets" / "a-1.js").unlink()
    assert thaw.get("/sw.js").text == "self.x"
    assert thaw.get("/assets/a-1.js").status_code == 200


class Test_Without_a_built_app:
    def test_the_first_page_says_what_to_do(self, door: Door) -> None:
        answer = door().get("/")
        assert answer.status_code == 503
        assert "Run `make build`" in answer.json()["detail"]
        assert answer.headers["retry-after"] == "60"

    def test_the_api_works(self, door: Door) -> None:
        assert door().get("/api/plans").status_code == 200


EVERYTHING = ["/", "/sw.js", "/nothing", "/api/health", "/api/plans", "/api/plans/nothing", "/openapi.json", "/docs"]


class Test_Headers:
    @pytest.mark.parametrize("path", EVERYTHING)
    def test_are_on_everything(self, path: str, thaw: Client) -> None:
        for method in ("GET", "HEAD", "POST"):
            headers = thaw.request(method, path).headers
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "no-referrer"
            assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
            assert "default-src 'none'" in headers["content-security-policy"]
            assert "unsafe" not in headers["content-security-policy"]
            assert "strict-transport-security" not in headers
            assert "server" not in headers

    @pytest.mark.parametrize("path", ["/", "/sw.js", "/docs"])
    def test_what_is_a_page_or_a_worker_is_told_what_it_may_do(self, path: str, thaw: Client) -> None:
        headers = thaw.get(path).headers
        assert "camera=(self), microphone=()" in headers["permissions-policy"]
        assert "style-src" in headers["content-security-policy"]

    @pytest.mark.parametrize("path", ["/api/plans", "/nothing", "/openapi.json", "/manifest.webmanifest"])
    def test_what_is_data_has_no_rights_even_when_a_browser_shows_it_as_a_page(self, path: str, thaw: Client) -> None:
        assert thaw.get(path).headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"

    def test_not_modified_leaves_the_stored_page_its_own_policy(self, thaw: Client) -> None:
        first = thaw.get("/")
        again = thaw.get("/", if_none_match=first.headers["etag"])
        assert again.status_code == 304
        assert "content-security-policy" not in again.headers

    def test_are_on_our_own_faults_too(self, thaw: Client) -> None:
        @thaw.app.get("/api/broken")
        async def broken() -> None:
            raise RuntimeError("secret")

        thaw.app.router.routes.insert(0, thaw.app.router.routes.pop())
        answer = thaw.get("/api/broken")
        assert answer.status_code == 500
        assert answer.json()["type"] == "/docs#our-fault"
        assert "secret" not in answer.text
        assert "default-src 'none'" in answer.headers["content-security-policy"]

    def test_the_policy_is_exactly_this(self, thaw: Client) -> None:
        def hashed(text: str) -> str:
            return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

        assert thaw.get("/").headers["content-security-policy"].split("; ") == [
            "default-src 'none'",
            f"script-src 'self' {hashed(THEME)} {hashed(SCRIPT)}",
            f"style-src 'self' {hashed(STYLE)}",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "object-src 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types thaw-sw",
        ]

    def test_https_is_remembered_only_over_https(self, door: Door, app: Path) -> None:
        assert door("https://thaw.test", web=app).get("/").headers["strict-transport-security"] == "max-age=31536000"


class Test_Docs:
    def test_every_endpoint_and_every_kind_of_problem_is_there(self, thaw: Client) -> None:
        page = thaw.get("/docs").text
        for path in thaw.get("/openapi.json").json()["paths"]:
            assert path in page
        for kind in {thaw.get("/nothing").json()["type"], thaw.get("/api/plans/x").json()["type"]}:
            assert f'id="{kind.removeprefix("/docs#")}"' in page

    def test_the_page_needs_nothing_else_and_its_style_is_allowed(self, thaw: Client) -> None:
        answer = thaw.get("/docs")
        assert not re.search(r"<script|<link|<img|url\(|@import| style=| src=", answer.text)
        style = re.search("<style>(.*?)</style>", answer.text, re.DOTALL)
        assert style
        digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
        assert f"style-src 'sha256-{digest}'" in answer.headers["content-security-policy"]
