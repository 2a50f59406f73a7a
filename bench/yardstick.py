"""The things Thaw is measured against: a bare 14 KB page, and the same behind a minimal service worker."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

FILLER = "<p>A bare page. It says little, does nothing, and is as large as one round trip carries.</p>\n"
HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
BUTTON = """<button id="b">Tap</button><script>
document.getElementById('b').addEventListener('click', (e) => { e.target.textContent = 'Tapped'; });
performance.mark('bare-usable');
if (location.search === '?worker') navigator.serviceWorker.register('/sw.js');
</script>"""
PAGE = (HEAD + BUTTON + FILLER * ((14_000 - len(HEAD) - len(BUTTON)) // len(FILLER))).encode()
WORKER = b"""
self.addEventListener('install', (e) => e.waitUntil(caches.open('bare').then((c) => c.add('/')).then(() => skipWaiting())));
self.addEventListener('activate', (e) => e.waitUntil(clients.claim()));
self.addEventListener('fetch', (e) => e.respondWith(caches.match('/').then((r) => r || fetch(e.request))));
"""


class _Bare(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        script = self.path.startswith("/sw.js")
        body = WORKER if script else PAGE
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript" if script else "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@contextmanager
def bare_page() -> Iterator[str]:
    """The address of the bare page, uncompressed: 14 KB on the wire."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Bare)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
