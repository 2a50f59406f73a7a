#!/bin/sh
# Gets what the tests drive for real: a Chromium and a Caddy. Debian's own when they are absent and we are root;
# Playwright's Chromium elsewhere.
set -eu
lacking=''
browser=''
for name in "${THAW_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
  if [ -n "$name" ] && command -v "$name" >/dev/null; then browser=$name; break; fi
done
[ -n "$browser" ] || lacking="$lacking chromium"
command -v caddy >/dev/null || lacking="$lacking caddy"
[ -n "$lacking" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $lacking >/dev/null
  exit 0
fi
[ -n "$browser" ] || "${PYTHON:-python3}" -m playwright install chromium
command -v caddy >/dev/null || echo 'Caddy is not installed; the hosting tests need it: https://caddyserver.com/docs/install' >&2
