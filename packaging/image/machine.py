#!/usr/bin/env python3
"""machine.py: looks at the screen of a virtual machine and touches it, by QEMU's protocol (QMP).

    machine.py SOCKET shot FILE.ppm          what is on the screen
    machine.py SOCKET tap X Y WIDTH HEIGHT   a press and release at a place, px
    machine.py SOCKET hold X Y WIDTH HEIGHT MS   the same, for so long
    machine.py SOCKET keys NAME...           keys of a keyboard, all down at once
    machine.py SOCKET do JSON                any command of QMP; prints the answer
    machine.py shell SOCKET SECONDS COMMAND  runs it in the shell on that port (shell.service): its
                                             output and status; 124 when it takes longer
    machine.py attract FILE.ppm              status 0 if the attract screen is in the picture
    machine.py differ FILE.ppm FILE.ppm      prints how many of 1000 pixels differ
    machine.py png FILE.ppm FILE.png         the picture for people

Standard library only. A status of 2 says that the machine does not answer.
"""
import json
import socket
import struct
import sys
import time
import zlib

AXIS_MOST = 0x7FFF  # of QEMU's absolute pointers
PRESS_S = 0.12  # how long a tap lasts
GROUND = (0xFF, 0xC2, 0x1F)  # the ground of the attract screen
NIGHT = (0x1E, 0x15, 0x30)  # its letters and its button
PAPER = (0xFF, 0xF9, 0xEE)  # little of it there; much on the screen that follows


class Machine:
    """One connection; QEMU serves one at a time."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(60)
        self.socket.connect(path)
        self.lines = self.socket.makefile("r")
        self.lines.readline()
        self.do("qmp_capabilities")

    def do(self, name, **arguments):
        """Sends a command and returns the answer; events in between are passed over."""
        message = {"execute": name}
        if arguments:
            message["arguments"] = arguments
        self.socket.sendall(json.dumps(message).encode() + b"\n")
        while True:
            line = self.lines.readline()
            if not line:
                raise OSError("the machine is gone")
            answer = json.loads(line)
            if "error" in answer:
                raise RuntimeError(f"{name}: {answer['error']['desc']}")
            if "return" in answer:
                return answer["return"]

    def tap(self, x, y, width, height, ms=int(PRESS_S * 1000)):
        """The pointer goes there first: a real one is there before it presses."""
        there = [axis("x", x, width), axis("y", y, height)]
        self.do("input-send-event", events=there)
        self.do("input-send-event", events=there + [button(True)])
        time.sleep(ms / 1000)
        self.do("input-send-event", events=[button(False)])


def axis(name, at, size):
    value = min(AXIS_MOST, round(at * AXIS_MOST / (size - 1)))
    return {"type": "abs", "data": {"axis": name, "value": value}}


def button(down):
    return {"type": "btn", "data": {"button": "left", "down": down}}


def read_ppm(path):
    """Width, height and bytes of a binary PPM as QEMU writes it."""
    with open(path, "rb") as file:
        words = []
        while len(words) < 4:
            words += file.readline().split(b"#")[0].split()
        return int(words[1]), int(words[2]), file.read()


def sample(pixels, step=7):
    """Every seventh pixel: enough to count, quick in Python."""
    return [pixels[i : i + 3] for i in range(0, len(pixels) - 2, 3 * step)]


def share(pixels, color, slack=12):
    """How many of 1000 pixels have about a colour."""
    seen = sample(pixels)
    near = sum(all(abs(p[k] - color[k]) <= slack for k in range(3)) for p in seen)
    return 1000 * near // max(1, len(seen))


def is_attract(path):
    """Its ground fills a good part, its letters and button a little: whatever the letters are."""
    pixels = read_ppm(path)[2]
    yellow, dark = share(pixels, GROUND) >= 120, share(pixels, NIGHT) >= 20
    return yellow and dark and share(pixels, PAPER) <= 150


def difference(first, second):
    one, two = sample(read_ppm(first)[2]), sample(read_ppm(second)[2])
    if len(one) != len(two):
        return 1000
    return 1000 * sum(a != b for a, b in zip(one, two)) // max(1, len(one))


def write_png(source, target):
    width, height, pixels = read_ppm(source)
    rows = b"".join(b"\0" + pixels[y * width * 3 : (y + 1) * width * 3] for y in range(height))
    with open(target, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        for kind, data in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            (b"IDAT", zlib.compress(rows, 6)),
            (b"IEND", b""),
        ):
            check = zlib.crc32(kind + data)
            file.write(struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check))


def run_shell(path, seconds, command):
    """One line to the shell; what it says ends with a mark that the line itself does not hold."""
    end = time.monotonic() + float(seconds)
    port = socket.socket(socket.AF_UNIX)
    port.connect(path)
    mark = f"end{time.monotonic_ns()}"
    port.sendall(f"( {command}\n) </dev/null 2>&1; echo {mark[:3]}''{mark[3:]} $?\n".encode())
    said = b""
    while True:
        port.settimeout(max(0.01, end - time.monotonic()))
        try:
            part = port.recv(65536)
        except TimeoutError:
            part = b""
        said += part
        if not part:
            sys.stdout.write(said.decode(errors="replace"))
            return 124
        if mark.encode() in said and said.endswith(b"\n"):
            text, _, status = said.decode(errors="replace").rpartition(mark)
            sys.stdout.write(text)
            return int(status)


def main(words):
    if len(words) == 2 and words[0] == "attract":
        return 0 if is_attract(words[1]) else 1
    if len(words) == 3 and words[0] == "differ":
        print(difference(words[1], words[2]))
        return 0
    if len(words) == 3 and words[0] == "png":
        write_png(words[1], words[2])
        return 0
    if len(words) == 4 and words[0] == "shell":
        return run_shell(*words[1:])
    if len(words) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    machine, command, rest = Machine(words[0]), words[1], words[2:]
    if command == "shot":
        machine.do("screendump", filename=rest[0])
    elif command in ("tap", "hold"):
        machine.tap(*[int(word) for word in rest])
    elif command == "keys":
        machine.do("send-key", keys=[{"type": "qcode", "data": word} for word in rest])
    else:
        asked = json.loads(rest[0])
        print(json.dumps(machine.do(asked["execute"], **asked.get("arguments", {}))))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (OSError, RuntimeError, ValueError) as trouble:
        print(f"machine.py: {trouble}", file=sys.stderr)
        sys.exit(2)
