#!/usr/bin/env bash
# The page of `wayside preview`, looked at in a browser: which pictures its filters leave.
# Arguments: the program, the root of the checkout. Needs chromium; 77 (skipped) without it.
set -euo pipefail
wayside=$1
root=$2
command -v chromium >/dev/null || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A campaign of three languages, one of them a draft, out of what is shipped: the program's own words, and few others.
campaign="$work/mini"
mkdir -p "$campaign/slides" "$campaign/words"
cp "$root/playlists/contacts.toml" "$work"
printf 'id = "mini"\ntitle = "Mini"\n' >"$campaign/campaign.toml"
cat >"$campaign/slides/all.toml" <<'TOML'
[[slide]]
id        = "myth/door"
kind      = "myth"
intensity = "medium"

[[slide]]
id   = "fact/plain"
kind = "fact"
TOML
words() { # words LANGUAGE MYTH REALITY HEADLINE
    printf 'language = "%s"\nreviewed = %s\n' "$1" "$([ "$1" = ar ] && echo false || echo true)"
    sed -n '/^\[interface\]/,/^$/p' "$root/playlists/campaigns/human-trafficking/words/$1.toml"
    printf '[slide."myth/door"]\nmyth = "%s"\nreality = "%s"\n[slide."fact/plain"]\nheadline = '\''%s'\''\n' "$2" "$3" "$4"
}
words en 'Every door is locked.' 'Many are open.' 'Doors & "windows"' >"$campaign/words/en.toml"
words es 'Las puertas están cerradas.' 'Muchas están abiertas.' 'Puertas y ventanas' >"$campaign/words/es.toml"
words ar 'كل الأبواب مغلقة.' 'كثير منها مفتوح.' 'أبواب ونوافذ' >"$campaign/words/ar.toml"
cat >"$work/mini.toml" <<'TOML'
format   = 1
id       = "mini"
title    = "Mini <b>& more</b>"
country  = "US"
contacts = "contacts.toml"
campaign = "mini"
[help.US]
help = "us-hotline"
[defaults]
languages = ["en", "es"]
[[slide]]
id   = "own/note"
kind = "fact"
words.en = { headline = "Only in English" }
[[playlist]]
id    = "core"
items = ["fact/*", "own/note"]
[[playlist]]
id    = "myths"
items = ["myth/*"]
by_hand = true
[[schedule]]
playlist = "core"
tier     = "filler"
TOML

. "$(dirname "$0")/expect.sh"

preview() { # preview FOLDER OPTIONS...
    "$wayside" preview "$work/mini.toml" --size 480x270 -o "$work/$1" "${@:2}"
}

# What a reader sees of the page: the count, and the slide, language and number of each picture that is not hidden.
cat >"$work/seen.py" <<'PYTHON'
import html.parser, sys

class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.hidden, self.slide, self.counting, self.count, self.seen = False, None, False, "", []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "section":
            self.slide, self.hidden = attributes["data-slide"], "hidden" in attributes
        elif tag == "figure" and "hidden" not in attributes and not self.hidden:
            failed = "!" if attributes["data-state"] == "failed" else ""
            self.seen.append(f'{self.slide}.{attributes["data-language"]}{failed}')
        self.counting = attributes.get("id") == "count"

    def handle_data(self, text):
        self.count += text if self.counting else ""

    def handle_endtag(self, tag):
        self.counting = False

page = Page()
page.feed(sys.stdin.read())
print(f'{page.count}: {" ".join(page.seen)}')
PYTHON

browser=(chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --disable-extensions
    --user-data-dir="$work/profile" --virtual-time-budget=1000)

shows() { # shows FOLDER FRAGMENT EXPECTED: the count and the pictures that are seen
    local seen
    seen=$("${browser[@]}" --dump-dom "file://$work/$1/index.html$2" 2>"$work/browser.log" | python3 "$work/seen.py")
    if [ "$seen" != "$3" ]; then
        printf 'FAILED: %s%s shows\n  %s\nnot\n  %s\n' "$1" "$2" "$seen" "$3"
        failures=$((failures + 1))
    fi
}

expect 2 'a language without words' preview none --language xx
says 'it lists those there are, and drafts' 'no slide has words in "xx"; there are: en, es; with --drafts also: ar$'
expect 0 'only one language' preview english --language en
says 'four pictures' '^4 pictures; '
expect 1 'only one contact sheet' test -e "$work/english/contact-sheet.en.png"
expect 0 'it has the name that it always had' test -e "$work/english/contact-sheet.png"

expect 0 'drafts, too' preview all --drafts
expect 0 'the first language has the first sheet' cmp "$work/all/contact-sheet.png" "$work/all/contact-sheet.en.png"
for language in en es ar; do
    expect 0 "a contact sheet in $language" test -s "$work/all/contact-sheet.$language.png"
done
every='myth/door.en myth/door.en myth/door.es myth/door.es myth/door.ar myth/door.ar'
every="$every fact/plain.en fact/plain.es fact/plain.ar own/note.en"
shows all '' "10 of 10 pictures: $every"
shows all '#lang=es' '3 of 10 pictures: myth/door.es myth/door.es fact/plain.es'
shows all '#lang=es,ar&kind=fact' '2 of 10 pictures: fact/plain.es fact/plain.ar'
shows all '#playlist=myths&lang=en' '2 of 10 pictures: myth/door.en myth/door.en'
shows all '#intensity=low&lang=en' '2 of 10 pictures: fact/plain.en own/note.en'
shows all '#q=MUCHAS+estan' '1 of 10 pictures: myth/door.es'
shows all '#only=1' '0 of 10 pictures: '
shows all '#lang=nonsense&kind=nonsense' "10 of 10 pictures: $every"

# A reader chooses: the address says so. A link that comes while the page is open is followed.
hand='document.querySelector("[name=lang][value=ar]").click(); document.querySelector("[name=kind]").value = "fact";
document.querySelector("form").dispatchEvent(new Event("input")); document.title = location.hash;
document.querySelector("[value=ar]").checked || (document.title = "unchecked"); location.hash = "#lang=es";'
sed "s~^</body>~<script>${hand//$'\n'/ }</script>&~" "$work/all/index.html" >"$work/all/used.html"
expect 0 'the page is used' "${browser[@]}" --dump-dom "file://$work/all/used.html"
says 'the address is that of the choice' '<title>#lang=ar&amp;kind=fact</title>'
says 'the link is followed' '>3 of 10 pictures<'

# A second preview into the same folder: one slide says something else, one can no longer be set.
long='A line that goes on and on until no wall is large enough for it'
sed -i 's/Puertas y ventanas/Ventanas y puertas/' "$campaign/words/es.toml"
sed -i "s/Only in English/$long, $long, $long, $long, $long, $long, $long, $long, $long, $long/" "$work/mini.toml"
expect 1 'a slide that cannot be set' preview all --drafts
says 'it says which' 'error: .*own/note'
shows all '#only=1' '1 of 9 pictures, 1 of 1 that could not be set: fact/plain.es own/note.en!'
shows all '#only=1&lang=es' '1 of 9 pictures, 0 of 1 that could not be set: fact/plain.es'

[ "$failures" -eq 0 ] && echo 'all good'
exit "$failures"
