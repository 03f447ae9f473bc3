#!/bin/sh
# Run by dpkg as root after the files are in place.
set -e
program='/opt/${sanitizedProductName}'

ln -sf "$program/jiyao.sh" '/usr/bin/${executable}'

# The renderers' sandbox: this helper is what Chromium uses where the system forbids user namespaces to ordinary users.
# Whether it does cannot be tested as root, so the helper is always ready.
chown root:root "$program/chrome-sandbox"
chmod 4755 "$program/chrome-sandbox"

if command -v update-desktop-database > /dev/null; then update-desktop-database /usr/share/applications || true; fi
