#!/usr/bin/env bash
# A campaign's words on their way through gettext's own tools and back. Arguments: the program, the root of the checkout.
# Needs gettext; 77 (skipped) without it.
set -euo pipefail
wayside=$1
root=$2
command -v msgfmt >/dev/null && command -v msgcat >/dev/null && command -v msgattrib >/dev/null || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/playlists/campaigns/human-trafficking" "$work/campaign"
. "$(dirname "$0")/expect.sh"
cd "$work"

line_of() { # line_of TEXT FILE: where it stands first
    grep -nF -m1 -- "$1" "$2" | cut -d: -f1
}

# same A B [KEY]: the same keys in the same order with the same values, but for KEY, whatever the files look like
same() {
    python3 - "$@" <<'END'
import json, sys, tomllib
a, b = (tomllib.load(open(name, "rb")) for name in sys.argv[1:3])
for key in sys.argv[3:]:
    del a[key], b[key]
    for mark in ("colon", "comma", "full_stop"):  # of the file, not of the PO file either
        a["interface"].pop(mark, None), b["interface"].pop(mark, None)
sys.exit(json.dumps(a) != json.dumps(b))
END
}

# edit FILE KEY WHAT TEXT: the msgid or msgstr (WHAT) of the entry KEY; as the program writes them, each on its line
edit() {
    python3 - "$@" <<'END'
import json, sys
name, key, what, text = sys.argv[1:]
lines = open(name, encoding="utf-8").read().split("\n")
at = lines.index("msgctxt " + json.dumps(key)) + (1 if what == "msgid" else 2)
assert lines[at].startswith(what + " "), lines[at]
lines[at] = what + " " + json.dumps(text, ensure_ascii=False)
open(name, "w", encoding="utf-8").write("\n".join(lines))
END
}
control='slide."signs/control"'

# There and back, as the program wrote it and as msgcat writes it (lines wrapped elsewhere, in another order).
for language in es ar zh-Hans; do
    before="$root/playlists/campaigns/human-trafficking/words/$language.toml"
    reviewed=()
    if grep -q '^reviewed *= true' "$before"; then
        reviewed=(--reviewed)
    fi
    expect 0 "export $language" "$wayside" words export campaign --language "$language" --output "$language.po"
    expect 0 "msgfmt accepts $language" msgfmt --check --statistics -o /dev/null "$language.po"
    says 'it counts them' '^([0-9]+ translated messages|0 translated messages, [0-9]+ fuzzy translations)\.$'
    expect 0 'nothing else is said' [ "$(wc -l <err)" -eq 1 ]
    expect 0 "import $language" "$wayside" words import campaign "$language.po" "${reviewed[@]}"
    expect 0 "$language is what it was" same "$before" "campaign/words/$language.toml"
    for how in --width=40 --no-wrap --sort-output; do
        expect 0 "msgcat $how rewrites $language" msgcat "$how" -o rewritten.po "$language.po"
        expect 0 "import $language after msgcat $how" "$wayside" words import campaign rewritten.po "${reviewed[@]}"
        expect 0 "$language is what it was after msgcat $how" same "$before" "campaign/words/$language.toml"
    done
    expect 0 "all of $language is there without the old file" rm "campaign/words/$language.toml"
    expect 0 "import $language as a new language" "$wayside" words import campaign "$language.po" "${reviewed[@]}"
    expect 0 "$language but for keep_together" same "$before" "campaign/words/$language.toml" keep_together
    cp "$before" "campaign/words/$language.toml"
done
count=$(grep -c '^msgctxt' ar.po)
expect 0 'the drafts are fuzzy, every one' msgattrib --only-fuzzy -o fuzzy.po ar.po
expect 0 'all of them' [ "$(grep -c '^msgctxt' fuzzy.po)" -eq "$count" ]
expect 0 'of what is reviewed' msgattrib --only-fuzzy es.po
expect 0 'none' [ "$(grep -c '^msgctxt' out)" -eq 0 ]
expect 0 'what was imported is a programme' mkdir playlists
cp -r "$root"/playlists/*.toml "$root/playlists/themes" playlists
mkdir -p playlists/campaigns
cp -r campaign playlists/campaigns/human-trafficking
cp -r "$root/media" .
"$wayside" words import playlists/campaigns/human-trafficking es.po --reviewed >out 2>err
expect 0 'check finds nothing' "$wayside" check playlists/clinic-kiosk.toml --display-file "$root/playlists/kiosk-display.toml" --size 1080x1920

# A template, a new language.
expect 0 'a template' "$wayside" words export campaign --template --output words.pot
expect 0 'msgfmt accepts it' msgfmt --check -o /dev/null words.pot
expect 0 'the template has no translation' msgattrib --untranslated -o untranslated.po words.pot
expect 0 'not one' [ "$(grep -c '^msgctxt' untranslated.po)" -eq "$count" ]
expect 0 'export to standard output' "$wayside" words export campaign --language sw
cp out sw.po
expect 0 'msgfmt accepts a language without words' msgfmt --check -o /dev/null sw.po
expect 0 'msginit begins with the template' msginit --no-translator -l it -i words.pot -o it.po
expect 1 'nothing translated' "$wayside" words import campaign sw.po
says 'the program'\''s own words must be there' '^sw\.po:[0-9]+:1: error: `touch\.clear` is not translated'
says 'and nothing was written' '^wayside words: nothing was written'
expect 1 'no file' [ -e campaign/words/sw.toml ]
expect 2 'no language' "$wayside" words export campaign
expect 2 'a bad language' "$wayside" words export campaign --language ../x
expect 2 'the source itself' "$wayside" words export campaign --language en
expect 1 'no campaign' "$wayside" words export nowhere --language vi
expect 1 'no such file' "$wayside" words import campaign none.po

# A part: whole slides are left out, what was there is kept.
"$wayside" words export campaign --language es --output part.po
edit part.po "$control.items[1].summary" msgstr ''
cp campaign/words/es.toml es.before
expect 0 'a part' "$wayside" words import campaign part.po
says 'one text is kept' '1 kept from the file as it was; a draft'
says 'it was reviewed' 'warning: these words were reviewed and are a draft now'
expect 1 'reviewed no more' same es.before campaign/words/es.toml
sed -i 's/^reviewed .*/reviewed = true/' campaign/words/es.toml
expect 0 'but else the same' same es.before campaign/words/es.toml
rm campaign/words/es.toml
expect 0 'a part of a new language' "$wayside" words import campaign part.po --reviewed
says 'a slide is left out' '^left out: slide\."signs/control", 1 of 10 texts not translated$'
says 'so it stays a draft' 'warning: the words stay a draft: 0 texts are marked as fuzzy, 1 are not translated'
expect 0 'the whole slide' python3 - <<'END'
import tomllib
new = tomllib.load(open("campaign/words/es.toml", "rb"))
old = tomllib.load(open("es.before", "rb"))
assert not new["reviewed"]
assert old["slide"].pop("signs/control")
assert new["slide"] == old["slide"]
assert new["interface"] == old["interface"] and new["touch"] == old["touch"]
END
cp es.before campaign/words/es.toml

# What is wrong is refused with its line, all of it at once, and the old file stays.
cp es.po bad.po
edit bad.po "$control.headline" msgid 'Signs of power'
edit bad.po "$control.closing" msgstr 'Sin datos.'
printf '\nmsgctxt "interface.myth"\nmsgid "Myth"\nmsgstr "Mito"\n' >>bad.po
expect 1 'three mistakes' "$wayside" words import campaign bad.po --reviewed
says 'a text that has changed since' "^bad\.po:$(($(line_of 'msgid "Signs of power"' bad.po) - 1)):1: error: .slide\.\"signs/control\"\.headline. was translated from another text, .Signs of power."
says 'a token that is lost' "^bad\.po:$(line_of 'msgstr "Sin datos."' bad.po):1: error: .*\{emergency\.phone\} is missing"
says 'a text that is there twice' "^bad\.po:$(($(wc -l <bad.po) - 2)):1: error: .interface\.myth. is there twice"
expect 0 'nothing more' [ "$(grep -c 'error:' err)" -eq 3 ]
expect 0 'the old file stays' cmp es.before campaign/words/es.toml
expect 1 'and nothing beside it' [ -e campaign/words/es.toml.new ]
iconv -f UTF-8 -t ISO-8859-1//TRANSLIT es.po >latin.po
expect 1 'another charset' "$wayside" words import campaign latin.po
says 'it says so' '^latin\.po:[0-9]+:[0-9]+: error: bytes that are not UTF-8 \(save the file as UTF-8\)'

# A text of the source changes, msgmerge guesses: its guess is no translation until somebody has looked.
sed -i 's/^headline = "Signs are not proof\."/headline = "A sign is not a proof."/' campaign/words/en.toml
"$wayside" words export campaign --template --output new.pot
expect 0 'msgmerge' msgmerge --quiet --previous -o merged.po es.po new.pot
expect 0 'import of what msgmerge made' "$wayside" words import campaign merged.po
says 'the guess is named' '^merged\.po:[0-9]+:1: warning: .slide\."signs/not-proof"\.headline. is not translated: what is there belongs to another'

[ "$failures" -eq 0 ] && echo 'all good'
exit "$failures"
