#!/usr/bin/env bash
# The player on a console display (KMSDRM) that nobody has: Debian 12 in QEMU, made afresh from packages alone, with
# systemd/wayside.service started at boot. As root, by hand: it takes some minutes and 4 GB of disk.
# Arguments: the program (a release build), the root of the checkout. ACCEL=tcg where KVM is there but slow.
# Exit status: 77 when something needed is not there.
set -euo pipefail
wayside=$(realpath "$1")
root=$(realpath "$2")
at=2026-12-01T08:00:10
for tool in qemu-system-x86_64 debootstrap mke2fs compare; do
    command -v "$tool" >/dev/null || {
        echo "$tool is not there: apt-get install qemu-system-x86 debootstrap e2fsprogs imagemagick" >&2
        exit 77
    }
done
[ "$(id -u)" -eq 0 ] || { echo "debootstrap needs root" >&2; exit 77; }

work=$(mktemp -d)
machine=
finish() {
    [ -z "$machine" ] || kill "$machine" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
fail() {
    echo "FAILED: $1" >&2
    tail -n 20 "$work/serial.log" >&2 || true
    exit 1
}

# The programme, with a drawing that is ready only after the window's first events: those have a slide shown again,
# which would hide that a picture was lost.
make_programme() {
    cp -r "$root/playlists" "$root/media" "$work/"
    mv "$work/playlists/transit-station.toml" "$work/playlists/programme.toml"
    {
        sed 's|</svg>.*||' "$root/media/motifs/clock.svg"
        yes '<circle cx="450" cy="500" r="400" fill="#4060a0" fill-opacity="0.01"/>' | head -n 600 || true
        echo '</svg>'
    } >"$work/media/motifs/clock.svg"
}

# What a display has: the packages of the libraries that the program names, and those that it finds at run time.
packages_of() {
    ldd "$wayside" | awk '$2 == "=>" { print $3 }' | xargs -n1 realpath | xargs dpkg -S 2>/dev/null | cut -d: -f1
    awk '$1 == "run" { print $2 }' "$root/packages.txt"
}

make_system() {
    local system=$work/system units=$work/system/etc/systemd/system
    local packages
    packages=$(packages_of | sort -u | paste -sd,)
    # The packages' own scripts say a lot.
    debootstrap --variant=minbase --include="linux-image-amd64,systemd-sysv,udev,procps,$packages" \
        bookworm "$system" >"$work/debootstrap.log" 2>&1 || { tail -n 20 "$work/debootstrap.log" >&2; exit 77; }
    cp "$wayside" "$system/usr/bin/wayside"
    cp -r "$work/playlists" "$system/etc/wayside"
    cp -r "$work/media" "$system/etc/media"
    cp "$root/systemd/wayside.service" "$units/"
    # Each player begins at the same moment, and time nearly stands: each must show the same picture. Without the
    # watchdog's heartbeat it is shown once: what the display loses stays lost.
    mkdir -p "$units/wayside.service.d" "$units/serial-getty@ttyS0.service.d"
    printf '%s\n' '[Service]' 'ExecStart=' 'EnvironmentFile=-/run/turn' \
        'WatchdogSec=0' "ExecStart=/usr/bin/wayside play /etc/wayside/programme.toml --at $at --speed 0.01 \$TURN" \
        >"$units/wayside.service.d/same-picture.conf"
    printf '%s\n' '[Service]' 'ExecStart=' 'ExecStart=-/sbin/agetty --autologin root --keep-baud 115200 %I dumb' \
        >"$units/serial-getty@ttyS0.service.d/root.conf"
    chroot "$system" systemctl enable --quiet wayside.service
    cp -L "$system/vmlinuz" "$system/initrd.img" "$work/"
    truncate -s 4G "$work/disk"
    mke2fs -q -t ext4 -d "$system" "$work/disk"
    rm -rf "$system"
}

# Not the machine's own processor: the AVX of QEMU 7.2 without KVM breaks Mesa's llvmpipe.
start_machine() {
    mkfifo "$work/serial.in" "$work/serial.out" "$work/monitor"
    cat "$work/serial.out" >"$work/serial.log" &
    # Held open: QEMU leaves at the end of its monitor's input.
    exec 7<>"$work/monitor" 8<>"$work/serial.in"
    qemu-system-x86_64 -machine accel="${ACCEL:-kvm:tcg}" -cpu Nehalem -m 1536 -display none -vga none -nic none \
        -device virtio-vga,xres=1280,yres=720 -device virtio-keyboard-pci \
        -drive file="$work/disk",if=virtio,format=raw -kernel "$work/vmlinuz" -initrd "$work/initrd.img" \
        -append 'root=/dev/vda rw quiet console=ttyS0' \
        -serial pipe:"$work/serial" -monitor stdio <&7 >"$work/monitor.log" 2>&1 &
    machine=$!
}

inside() { printf '%s\n' "$1" >&8; }

# Waits until the display shows exactly this picture.
shows() {
    for _ in $(seq "$3"); do
        kill -0 "$machine" 2>/dev/null || fail "$1: the machine has ended: $(tail -n 3 "$work/monitor.log")"
        rm -f "$work/seen.png"
        echo "screendump $work/seen.png -f png" >&7
        sleep 2
        if [ -s "$work/seen.png" ] &&
            [ "$(compare -metric AE -fuzz 1% "$work/seen.png" "$2" null: 2>&1)" = 0 ]; then
            echo "ok: $1"
            return
        fi
    done
    cp "$work/seen.png" "$root/kmsdrm-seen.png" || true
    fail "$1: see $root/kmsdrm-seen.png"
}

frame() { "$wayside" frame "$work/playlists/programme.toml" --at "$at" --size "$1" -o "$2" 2>/dev/null; }
make_programme
frame 1280x720 "$work/wide.png"
frame 720x1280 "$work/tall.png"
convert "$work/tall.png" -rotate 90 "$work/turned.png"
make_system
start_machine
shows 'the service is started at boot, and its first picture stands' "$work/wide.png" 150
inside 'echo TURN=--rotate=90 >/run/turn; systemctl kill --signal=KILL wayside'
shows 'killed, it is started again; a panel that hangs turned' "$work/turned.png" 30
inside 'systemctl stop wayside; systemctl show --property=Result wayside'
for _ in $(seq 30); do
    ! grep -q 'Result=success' "$work/serial.log" || { echo 'ok: stopped, it ends cleanly'; exit 0; }
    sleep 1
done
fail 'it does not end when it is stopped'
