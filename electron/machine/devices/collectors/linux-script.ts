/**
 * The Linux collector: writes what the kernel says of the devices, and what the machine remembers of networks and media,
 * as one text. It needs only a shell and the basic tools, changes nothing but the file it writes, and asks no network.
 * Passwords of wireless networks are left out. Kept free of back-quotes and of `${`, so that it stands here as it runs.
 *
 * Lines: `L path target` a link, `D path` a folder, `F path` a file whose lines follow, each after `|`; `X path bytes` a
 * binary file in hex, `U area path` what could not be read, and `#end` at last, so that a cut file is known.
 */
export const linuxScript = String.raw`#!/bin/sh
# sh linux-collector.sh > machine.txt
LC_ALL=C; export LC_ALL
umask 077
file() { # area path
  [ -f "$2" ] || return 0
  if [ ! -r "$2" ]; then echo "U $1 $2"; return 0; fi
  echo "F $2"
  head -c 262144 "$2" 2>/dev/null | tr -d '\000\r' | sed 's/^/|/'
  echo
}
hex() { [ -r "$1" ] && printf 'X %s %s\n' "$1" "$(od -An -v -tx1 "$1" 2>/dev/null | tr -d ' \n')"; }
folder() { # area path
  [ -d "$2" ] || return 1
  if [ ! -r "$2" ] || [ ! -x "$2" ]; then echo "U $1 $2"; return 1; fi
  echo "D $2"
}
# Every entry of a folder of links into /sys/devices: the link, its driver, and the named attributes.
devices() { # area folder attributes…
  area=$1; in=$2; shift 2
  folder "$area" "$in" || return 0
  for entry in "$in"/*; do
    [ -e "$entry" ] || continue
    real=$(readlink -f "$entry")
    [ "$real" = "$entry" ] || echo "L $entry $real"
    echo "D $real"
    if [ -L "$real/driver" ]; then echo "L $real/driver $(readlink -f "$real/driver")"; fi
    if [ -L "$real/device" ]; then echo "L $real/device $(readlink -f "$real/device")"; fi
    for name in "$@"; do file "$area" "$real/$name"; done
  done
}
echo '#jiyao-linux 1'
for name in sys_vendor product_name; do file file "/sys/class/dmi/id/$name"; done
file file /proc/sys/kernel/hostname
file file /proc/sys/kernel/osrelease
devices pci /sys/bus/pci/devices class vendor device subsystem_vendor subsystem_device modalias
devices usb /sys/bus/usb/devices bDeviceClass bDeviceSubClass bDeviceProtocol idVendor idProduct manufacturer product serial authorized bInterfaceClass bInterfaceSubClass bInterfaceProtocol interface ieee1284_id modalias
for entry in /sys/bus/usb/devices/*/descriptors; do [ -e "$entry" ] && hex "$(readlink -f "$entry")"; done
devices radio /sys/bus/sdio/devices class vendor device modalias
devices thunderbolt /sys/bus/thunderbolt/devices authorized vendor_name device_name
devices radio /sys/bus/serial/devices
devices video /sys/bus/i2c/devices name
devices video /sys/bus/acpi/devices status
devices input /sys/bus/hid/devices uevent
for name in ieee80211 bluetooth wwan nfc; do devices radio "/sys/class/$name"; done
for name in rc lirc; do devices radio "/sys/class/$name" uevent; done
devices radio /sys/class/rfkill type name hard soft
devices network /sys/class/net uevent type carrier operstate address
for entry in /sys/class/net/*; do
  for name in phy80211 wireless; do [ -e "$entry/$name" ] && echo "D $(readlink -f "$entry")/$name"; done
done
devices video /sys/class/video4linux name dev uevent
devices input /sys/class/input name id/bustype
devices input /sys/class/power_supply scope model_name
devices storage /sys/block dev removable device/vendor device/model device/name device/serial device/type
devices sound /sys/class/sound
if folder sound /proc/asound; then
  file sound /proc/asound/cards
  file sound /proc/asound/pcm
  for card in /proc/asound/card[0-9]*; do
    [ -d "$card" ] || continue
    for entry in "$card"/*; do
      case $entry in */codec#*) file sound "$entry" ;; */pcm*) echo "D $entry" ;; esac
    done
  done
fi
file network /proc/net/route
file network /proc/net/arp
file network /proc/net/fib_trie
file network /proc/net/if_inet6
for entry in /run/udev/data/b* /run/udev/data/c81:*; do [ -e "$entry" ] && file storage "$entry"; done
echo 'D /etc'; echo 'D /var'
file printers /etc/cups/printers.conf
for in in /etc/NetworkManager/system-connections /run/NetworkManager/system-connections /etc/wpa_supplicant /etc/netplan /etc/hostapd; do
  folder traces "$in" || continue
  for entry in "$in"/*; do
    [ -f "$entry" ] || continue
    if [ ! -r "$entry" ]; then echo "U traces $entry"; continue; fi
    echo "F $entry"
    sed -e '/psk/d' -e '/password/d' -e '/wep-key/d' -e '/private-key/d' -e '/passphrase/d' -e 's/^/|/' "$entry"; echo
  done
done
file traces /var/lib/NetworkManager/seen-bssids
for in in /var/lib/NetworkManager /var/lib/dhcp /var/lib/dhclient /var/lib/dhcpcd; do
  folder traces "$in" || continue
  for entry in "$in"/*lease*; do file traces "$entry"; done
done
for in in /var/lib/iwd /var/lib/connman /var/lib/lockdown; do
  folder traces "$in" || continue
  for entry in "$in"/*; do [ -e "$entry" ] && echo "D $entry"; done
done
if folder traces /var/lib/bluetooth; then
  for adapter in /var/lib/bluetooth/*:*; do
    for peer in "$adapter"/*:*; do
      [ -d "$peer" ] || continue
      echo "F $peer/info"; grep '^Name=' "$peer/info" 2>/dev/null | sed 's/^/|/'; echo
    done
  done
fi
if [ -r /var/lib/dpkg/status ]; then echo 'F /var/lib/dpkg/status'; grep -E '^(Package|Status): ' /var/lib/dpkg/status | tr -d '\000\r' | sed 's/^/|/'; echo; fi
if command -v rpm >/dev/null 2>&1 && rpm -q rpm >/dev/null 2>&1; then
  echo 'F /var/lib/jiyao/packages'; rpm -qa --qf 'Package: %{NAME}\nStatus: install ok installed\n' 2>/dev/null | tr -d '\000\r' | sed 's/^/|/'; echo
fi
for entry in /usr/share/applications/*.desktop; do
  [ -r "$entry" ] || continue
  echo "F $entry"; grep -aE '^Name(\[|=)' "$entry" | tr -d '\000\r' | sed 's/^/|/'; echo
done
folder traces /var/log
logs='usb [0-9]|usb-storage|associated|authenticated|uvcvideo|cdc_mbim|qmi_wwan'
for entry in /var/log/kern.log* /var/log/syslog* /var/log/messages*; do
  [ -f "$entry" ] || continue
  if [ ! -r "$entry" ]; then echo "U traces $entry"; continue; fi
  case $entry in *.gz) read='gzip -dc'; to=/var/log/$(basename "$entry" .gz) ;; *) read=cat; to=$entry ;; esac
  echo "F $to"; $read "$entry" 2>/dev/null | grep -aE "kernel: .*($logs)" | tail -n 50000 | tr -d '\000\r' | sed 's/^/|/'; echo
done
if command -v journalctl >/dev/null 2>&1; then
  echo 'F /var/log/messages-0'; journalctl --no-pager -q -o short _TRANSPORT=kernel 2>/dev/null | grep -aE "$logs" | tail -n 50000 | tr -d '\000\r' | sed 's/^/|/'; echo
fi
echo '#end'
`
