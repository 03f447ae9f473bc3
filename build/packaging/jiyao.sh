#!/bin/sh
# What /usr/bin/jiyao is: the window, or, where the first word is a command, the same program in a terminal, which needs
# no display and draws nothing.
program=$(dirname "$(readlink -f "$0")")
case "$1" in
check | collector | init | call | password | verify | demo | demo-story | help)
  exec "$program/jiyao" --ozone-platform=headless --disable-gpu --disable-software-rasterizer --log-level=3 "$@"
  ;;
*) exec "$program/jiyao" "$@" ;;
esac
