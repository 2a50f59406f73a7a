#!/bin/sh
# Gets what the tests drive for real: a Chromium, a Firefox and a Caddy. Debian's own when they are absent and we are root;
# Playwright's Chromium elsewhere.
set -eu
lacking=''
one_of() { # the first of these commands that is there
  for name in "$@"; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then echo "$name"; return; fi
  done
}
chromium=$(one_of "${THAW_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome)
firefox=$(one_of "${THAW_FIREFOX:-}" firefox-esr firefox)
[ -n "$chromium" ] || lacking="$lacking chromium"
[ -n "$firefox" ] || lacking="$lacking firefox-esr"
command -v caddy >/dev/null || lacking="$lacking caddy"
[ -n "$lacking" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $lacking >/dev/null
  exit 0
fi
[ -n "$chromium" ] || "${PYTHON:-python3}" -m playwright install chromium
[ -n "$firefox" ] || echo 'Firefox is not installed; the reminder tests need it: https://www.mozilla.org/firefox/' >&2
command -v caddy >/dev/null || echo 'Caddy is not installed; the hosting tests need it: https://caddyserver.com/docs/install' >&2
