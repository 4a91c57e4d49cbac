#!/usr/bin/env python3
"""A stranger who cannot see our code reads the slides: Tesseract, in nine languages.

Arguments: the program, the root of the checkout. Every text of some slides is cut out of the picture that
`wayside frame` draws and read; what was read is compared with what the same command says in JSON. Reversed
letters, marks cut off, words on top of each other and lost glyphs make the share of wrong letters leap.
Exit status 77 (skipped) without Tesseract or one of its languages.
"""

import argparse
import concurrent.futures
import os
import pathlib
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass, field

sys.dont_write_bytecode = True  # the checkout is not ours

import reader_text
from reader_pictures import SPOILS, cut_out, frames, output_of, without_repetitions

SKIPPED = 77
READERS = 2  # processes at once
LAYOUTS = ("7", "13")  # of Tesseract: a line that it looks for; a line that fills the picture
BADLY = 0.1  # this share of letters wrong


@dataclass(frozen=True)
class Language:
    """One language of the campaign, what Tesseract calls it, and what is asked of its reading."""

    tag: str
    model: str
    median: float  # at most this share of letters wrong, in the middle one of its texts
    mean: float
    lost: int  # at most so many texts with more than LOST wrong


# Slowest first, so that both processes end together. Behind each: the mean and the lost texts that were measured; the
# medians were all 0. The rest is room for another release of Tesseract, which reads Arabic digits badly.
LANGUAGES = (
    Language("ar", "ara", 0.05, 0.08, 5),  # 0.038, 3
    Language("th", "tha", 0.03, 0.04, 1),  # 0.015, 0
    Language("zh-Hans", "chi_sim", 0.03, 0.04, 2),  # 0.017, 1
    Language("hi", "hin", 0.02, 0.03, 1),  # 0.004, 0
    Language("vi", "vie", 0.02, 0.03, 1),  # 0.007, 0
    Language("ru", "rus", 0.02, 0.03, 1),  # 0.005, 0
    Language("ko", "kor", 0.02, 0.03, 1),  # 0.004, 0
    Language("es", "spa", 0.02, 0.02, 0),  # 0.001, 0
    Language("en", "eng", 0.02, 0.02, 0),  # 0.000, 0
)
LOST = 0.3
NUMBERS_READ = 0.8  # at least this share of help lines' numbers, digit for digit, in each language; measured: all

# Most kinds, on the shapes of screen that there are.
SHOTS = (
    ("what/choice", "1920x1080"),
    ("what/anywhere", "1080x1920"),
    ("myth/strangers", "1920x1080"),
    ("signs/control", "1920x1080"),
    ("signs/danger-now", "1920x540"),
    ("call/steps", "1920x1080"),
    ("numbers/profit", "1280x720"),
    ("numbers/types", "1920x1080"),
    ("model/amp", "1920x1080"),
    ("law/un-definition", "1920x1080"),
    ("quote/born-free", "1920x1080"),
    ("help/call", "1920x1080"),
    ("help/call", "1080x1920"),
    ("help/emergency", "1280x720"),
)


@dataclass
class Report:
    """What came of one language."""

    language: Language
    readings: list = field(default_factory=list)
    failures: list = field(default_factory=list)


def missing_models():
    """The models that Tesseract lacks; all of them where there is no Tesseract."""
    wanted = {language.model for language in LANGUAGES}
    if shutil.which("tesseract") is None:
        return wanted
    return wanted - set(output_of(["tesseract", "--list-langs"]).decode().split())


def read_as(readings, layout, work):
    """What Tesseract reads of each. One process reads all lines of one model, so that it is loaded once."""
    texts = [""] * len(readings)
    for model in sorted({reading.model for reading in readings}):
        batch = [(at, image) for at, reading in enumerate(readings) if reading.model == model
                 for image in reading.images]
        names = work / f"{batch[0][1].stem}.{model}.txt"
        names.write_text("".join(f"{image}\n" for _, image in batch))
        read = output_of(["tesseract", names, "-", *reader_text.options_of(model), "--psm", layout, "--dpi", "300"],
                         env={**os.environ, "OMP_THREAD_LIMIT": "1"}).decode()
        pages = read.split("\f")[:len(batch)]  # between them; of some releases also behind the last
        if len(pages) != len(batch):
            raise RuntimeError(f"{model}: {len(batch)} lines, but {len(pages)} pages were read")
        for (at, _), page in zip(batch, pages):
            texts[at] += page
    return texts


def read(readings, work):
    """Reads all of them. What is read badly is read once more in the other layout, and the better reading counts: the
    question is whether somebody can read it."""
    for layout in LAYOUTS:
        badly = [reading for reading in readings if reading.rate > (0 if reader_text.is_number(reading.text) else BADLY)]
        for reading, text in zip(badly, read_as(badly, layout, work)):
            rate = reader_text.error_rate(reading.text, text, reading.language)
            if rate < reading.rate:
                reading.read, reading.rate = text, rate


def report_on(language, options, shots, spoil, work):
    """Draws, cuts, reads and judges one language."""
    report = Report(language)
    cut = []
    for slide, size in shots:
        for scene, picture in frames(options, slide, size, language.tag, work):
            cut += cut_out(scene, picture, language.model, spoil)
    report.readings = without_repetitions(cut)
    read(report.readings, work)
    judge(report)
    return report


def is_exact(reading):
    """Whether somebody who dials what was read gets the same line."""
    return reader_text.digits_of(reading.text) == reader_text.digits_of(reading.read)


def judge(report):
    """Compares the report with its language's bounds."""
    language = report.language
    rates = [reading.rate for reading in report.readings if reader_text.is_judged(reading.text)]
    numbers = [r for r in report.readings if reader_text.is_number(r.text)]
    exact = [r for r in numbers if is_exact(r)]
    report.median, report.mean = statistics.median(rates), statistics.fmean(rates)
    report.count, report.numbers, report.exact = len(rates), len(numbers), len(exact)
    if report.median > language.median:
        report.failures.append(f"the median is {report.median:.3f}, more than {language.median}")
    if report.mean > language.mean:
        report.failures.append(f"the mean is {report.mean:.3f}, more than {language.mean}")
    lost = sum(rate > LOST for rate in rates)
    if lost > language.lost:
        report.failures.append(f"{lost} texts cannot be read, more than {language.lost}")
    if report.exact < NUMBERS_READ * report.numbers or not numbers:
        report.failures.append(f"only {report.exact} of {report.numbers} numbers are read as they are")


def is_blind_to(spoil, options, work):
    """Whether a broken picture passes: then nothing is proved. Arabic, because its bounds are the widest."""
    folder = work / spoil
    folder.mkdir(exist_ok=True)
    report = report_on(LANGUAGES[0], options, SHOTS[:1], spoil, folder)
    passes = not report.failures
    print(f"{'FAILED: ' if passes else ''}{spoil}: {report.mean:.2f} of the letters are wrong")
    return passes


def tell(report, worst):
    """Prints one language."""
    print(f"{report.language.tag:8} {report.count:3} texts, wrong letters: median {report.median:.3f}, "
          f"mean {report.mean:.3f}; numbers {report.exact} of {report.numbers}")
    for reading in sorted((r for r in report.readings if reader_text.is_judged(r.text)), key=lambda r: -r.rate)[:worst]:
        wanted, got = (" ".join(text.split()) for text in (reading.text, reading.read))
        print(f"    {reading.rate:.2f} {reading.images[0].name}: {wanted}\n         read as: {got}")
    for reading in report.readings:
        if reader_text.is_number(reading.text) and not is_exact(reading):
            print(f"    {reading.images[0].name}: {reading.text}, read as: {reading.read.strip()}")
    for failure in report.failures:
        print(f"FAILED: {report.language.tag}: {failure}")


def parse():
    """The command line; what stands after the two paths is for looking into a finding."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wayside")
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--size", default="1920x1080", help="with --slides")
    parser.add_argument("--slides", nargs="+", help="other slides")
    parser.add_argument("--languages", nargs="+", help="only these")
    parser.add_argument("--spoil", choices=SPOILS, help="break the pictures first")
    parser.add_argument("--worst", type=int, default=3, help="how many texts to print")
    parser.add_argument("--keep", type=pathlib.Path, help="folder for the pictures")
    options = parser.parse_args()
    options.shots = [(slide, options.size) for slide in options.slides or ()] or SHOTS
    options.programme = options.root / "playlists/clinic-kiosk.toml"
    return options


def main():
    options = parse()
    if missing := missing_models():
        print(f"skipped: Tesseract lacks {', '.join(sorted(missing))}")
        return SKIPPED
    chosen = [l for l in LANGUAGES if not options.languages or l.tag in options.languages]
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ThreadPoolExecutor(READERS) as pool:
        work = options.keep or pathlib.Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        options.display = work / "display.toml"
        options.display.write_text('allow_drafts = true\ncountry = "US"\n')
        reports = list(pool.map(lambda l: report_on(l, options, options.shots, options.spoil, work), chosen))
        blind = [] if options.slides else list(pool.map(lambda spoil: is_blind_to(spoil, options, work), SPOILS))
    for report in reports:
        tell(report, options.worst)
    return 1 if any(report.failures for report in reports) or any(blind) else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except RuntimeError as error:
        sys.exit(f"FAILED: {error}")
