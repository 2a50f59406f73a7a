"""What a THAW_DATABASE_URL says, in libpq's form (PostgreSQL manual, section 34.1.1.2), as the driver pg8000 wants it."""

import ssl
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

EXAMPLE: Final = "postgresql://user:password@host:5432/thaw"
_OPTIONS: Final = {"host", "port", "sslmode", "sslrootcert"}
_MODES: Final = ("disable", "prefer", "require", "verify-ca", "verify-full")


def arguments(url: str) -> dict[str, Any]:
    """Keyword arguments for a connection, from `postgresql://user:password@host:port/database`.

    After a question mark: `host` (a name, or the folder of a socket), `port`, `sslmode`, `sslrootcert`. ValueError, with a
    sentence that repeats nothing of what may be secret, for what can't be used.
    """
    try:
        parts = urlsplit(url)
        options = dict(parse_qsl(parts.query, keep_blank_values=True))
        port = int(options.get("port") or parts.port or 5432)
    except ValueError:
        raise ValueError(f"Host and port can't be made out. A good one looks like {EXAMPLE}") from None
    if parts.scheme not in ("postgresql", "postgres"):
        raise ValueError(f"It begins with postgresql://, as in {EXAMPLE}")
    if not set(options) <= _OPTIONS:
        raise ValueError("After the question mark may stand host, port, sslmode and sslrootcert, nothing else")
    if not parts.path.strip("/"):
        raise ValueError(f"It ends with the name of the database, as in {EXAMPLE}")
    return {
        **_where(parts, options, port),
        "user": unquote(parts.username or "postgres"),
        "password": unquote(parts.password) if parts.password else None,
        "database": unquote(parts.path.strip("/")),
    }


def _where(parts: SplitResult, options: Mapping[str, str], port: int) -> dict[str, Any]:
    host = options.get("host") or unquote(parts.hostname or "localhost")
    if host.startswith("/"):
        return {"unix_sock": f"{host}/.s.PGSQL.{port}", "ssl_context": False}
    return {"host": host, "port": port, "ssl_context": _tls(options)}


def _tls(options: Mapping[str, str]) -> ssl.SSLContext | bool | None:
    """The `sslmode` of libpq. Nothing said: TLS where the server offers it, whoever it is; that is None for pg8000."""
    mode = options.get("sslmode", "prefer")
    if mode not in _MODES:
        raise ValueError(f"sslmode is one of {', '.join(_MODES)}")
    if not mode.startswith("verify"):
        return {"disable": False, "prefer": None, "require": True}[mode]
    try:
        context = ssl.create_default_context(cafile=options.get("sslrootcert"))
    except OSError:
        raise ValueError("The file that sslrootcert names can't be read as certificates") from None
    context.check_hostname = mode == "verify-full"
    return context
