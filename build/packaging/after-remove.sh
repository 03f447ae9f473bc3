#!/bin/sh
# Run by dpkg as root after the files are gone.
set -e
case "$1" in
  remove | purge) rm -f '/usr/bin/${executable}' ;;
esac
