"""The pictures of a slide, and the lines of text in them, cut out for somebody who reads."""

import json
import math
import pathlib
import subprocess
from dataclasses import dataclass

import reader_text

CAPITAL_PX = 40  # what Tesseract's models like best
DIGIT_PX = 24  # and for digits, which are bold
CAPITAL_TO_FONT = 0.72  # near enough for every face of the program
# What can be done to each line before it is read, to see whether that is noticed.
SPOILS = {
    "cut": ["-gravity", "North", "-crop", "100%x62%+0+0", "+repage", "-gravity", "NorthWest"],
    "mirrored": ["-flop"],
    "swapped": ["-roll", "+50%+0"],
}
BEATS = 2  # of a slide, the last ones: there a myth is answered and a list is whole


@dataclass
class Reading:
    """One text of one slide, and what was read of it."""

    slide: str
    language: str
    text: str
    model: str
    images: list
    read: str = ""
    rate: float = math.inf


def output_of(command, **options):
    """What the command prints. Its failure ends the test: a slide that cannot be drawn is not a slide badly read."""
    done = subprocess.run(command, capture_output=True, check=False, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}: {done.stderr.decode(errors='replace')}")
    return done.stdout


def frames(options, slide, size, language, work):
    """The slide's last pictures: of each the data, and the file of its PNG."""
    base = [options.wayside, "frame", options.programme, "--display-file", options.display,
            "--slide", slide, "--language", language, "--size", size]
    beats = json.loads(output_of([*base, "--format", "json", "-o", "-"]))["beats"]
    for beat in range(max(1, beats - BEATS + 1), beats + 1):
        scene = json.loads(output_of([*base, "--beat", str(beat), "--format", "json", "-o", "-"]))
        picture = work / f"{slide.replace('/', '.')}.{size}.{beat}.{language}.png"
        output_of([*base, "--beat", str(beat), "-o", picture])
        yield scene, picture


def places_of(item, canvas):
    """Where the letters of each of the item's lines are: "WxH+X+Y". The item's rectangle has room for the tallest marks of
    any script, and a neighbour may stand in that room; digits have no marks."""
    em = item["font_px"]
    above, below = (0.76, 0.08) if reader_text.is_number(item["text"]) else (1.1, 0.45)
    baselines = [line[0]["baseline"] for line in item["lines"]]
    first, last = item["rect"][1], item["rect"][1] + item["rect"][3]
    for at, line in enumerate(item["lines"]):
        left = max(0, min(run["x"] for run in line) - em // 8)
        right = min(canvas[0], max(run["x"] + run["width"] for run in line) + em // 8)
        top = max(first, baselines[at] - round(above * em), baselines[at - 1] + round(0.28 * em) if at else 0)
        bottom = min(last, baselines[at] + round(below * em),
                     *(next_one - round(0.85 * em) for next_one in baselines[at + 1:at + 2]))
        yield f"{right - left}x{bottom - top}+{left}+{top}"


def is_light(colour):
    """Whether letters of that colour are light on dark."""
    red, green, blue = (int(colour[i:i + 2], 16) for i in (1, 3, 5))
    return 0.3 * red + 0.59 * green + 0.11 * blue > 128


def cut_out(scene, picture, model, spoil):
    """Every line of the picture as an image of its own: dark letters on white, capitals about CAPITAL_PX tall."""
    readings = []
    command = ["convert", picture, "-colorspace", "Gray"]
    for item in (i for i in scene["items"] if i["kind"] == "text"):
        wanted_px = DIGIT_PX if reader_text.is_number(item["text"]) else CAPITAL_PX
        scale = f"{100 * wanted_px / (item['font_px'] * CAPITAL_TO_FONT):.1f}%"
        negate = ["-negate"] if is_light(item["colour"]) else []
        images = []
        for place in places_of(item, scene["canvas"]):
            images.append(picture.with_suffix(f".{place}.pgm"))
            command += ["(", "-clone", "0", "-crop", place, "+repage", *SPOILS.get(spoil, []), *negate,
                        "-resize", scale, "-normalize", "-level", "0%,75%",
                        "-bordercolor", "white", "-border", "20", "+write", images[-1], "+delete", ")"]
        readings.append(Reading(scene["slide"], item["language"], item["text"],
                                reader_text.model_for(item["text"], model), images))
    output_of([*command, "null:"])
    return readings


def without_repetitions(readings):
    """Each text once where it looks the same: most of them have the same help strip."""
    kept = {}
    for reading in readings:
        kept.setdefault((reading.text, *(image.read_bytes() for image in reading.images)), reading)
    return list(kept.values())
