"""What a text is worth after it was read: normal forms, wrong letters, numbers."""

import re
import unicodedata

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_QUOTES = {**dict.fromkeys(map(ord, "“”„‟«»″「」『』"), '"'), **dict.fromkeys(map(ord, "‘’‚‛′`´"), "'")}
_WITHOUT_SPACES = ("zh", "th")
_SCRIPTS = {  # of a model, as Unicode's names of letters begin
    "ara": "ARABIC", "hin": "DEVANAGARI", "tha": "THAI", "chi_sim": "CJK", "kor": "HANGUL", "rus": "CYRILLIC",
}
_DIGITS = "digits"  # the model for numbers: whoever reads one expects nothing else
_TOO_SHORT = 4  # one letter wrong in three says little


def normal(text, language):
    """The text without what cannot be seen or may be read either way: controls, kinds of spaces, dashes, quotation marks."""
    text = unicodedata.normalize("NFKC", text).translate(_DASHES).translate(_QUOTES)
    text = "".join(c for c in text if c.isspace() or unicodedata.category(c) not in ("Cf", "Cc"))
    if language == "ar":  # tatweel, and the marks that are written for learners
        text = "".join(c for c in text if c != "\u0640" and not unicodedata.combining(c))
    text = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in text)
    return re.sub(r"\s+", "" if language.startswith(_WITHOUT_SPACES) else " ", text).strip()


def distance(a, b):
    """How many letters have to be added, taken away or replaced (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, right in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (left != right))
    return row[-1]


def error_rate(text, read, language):
    """Wrong letters for each letter of the text; 0 is perfect, more than 1 is possible."""
    got = normal(read, language)
    return min(distance(wanted, got) / max(1, len(wanted)) for wanted in _orders(normal(text, language), language))


def _orders(text, language):
    """The text, and as it is read from left to right: of a line with Arabic at its beginning and Latin letters in all the
    rest ("Source: United Nations"), Tesseract thinks that its direction is that of the rest."""
    yield text
    first, _, rest = text.partition(": ")
    if language == "ar" and rest and not any(unicodedata.bidirectional(c) == "AL" for c in rest):
        yield f"{rest} {first}:"


def is_judged(text):
    """Whether the text is long enough for its error rate to mean something."""
    return len(normal(text, "")) >= _TOO_SHORT


def digits_of(text):
    """The digits in order, as ASCII."""
    return "".join(c for c in normal(text, "") if c.isdigit())


def is_number(text):
    """Whether the text is the number of a help line, and nothing else."""
    return re.fullmatch(r"[\d\- ]{3,}", normal(text, "")) is not None


def options_of(model):
    """The model as Tesseract's options."""
    if model == _DIGITS:
        return ["-l", "eng", "-c", "tessedit_char_whitelist=0123456789-"]
    return ["-l", model]


def model_for(text, model):
    """The model, with or instead of it the English one where Latin letters stand: names are not translated."""
    if is_number(text):
        return _DIGITS
    script = _SCRIPTS.get(model)
    if script is None:
        return model
    letters = [unicodedata.name(c, "") for c in text if c.isalpha()]
    own = any(name.startswith(script) for name in letters)
    latin = any(name.startswith("LATIN") for name in letters)
    return f"{model}+eng" if own and latin else model if own else "eng"
