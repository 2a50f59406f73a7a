#!/bin/sh
# Writes every lock file anew, with hashes and without a registry's address. Then run: make test
set -eu
compile() {
  .venv/bin/uv pip compile pyproject.toml "$@" --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet \
    --custom-compile-command 'make lock'
}
compile -o requirements.lock
compile --group build -o requirements-build.lock
compile --group build --group dev -o requirements-dev.lock
for folder in frontend bench/node; do
  rm -rf "$folder/node_modules" "$folder/package-lock.json"
  sh frontend/run-node npm --prefix "$folder" install --package-lock-only --no-audit --no-fund
done
