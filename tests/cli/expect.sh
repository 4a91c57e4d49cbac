# Sourced by the scripts of this folder: runs commands and looks at what they print. Needs $work, a folder of the script's
# own; counts in $failures.
failures=0

expect() { # expect STATUS DESCRIPTION COMMAND...
    local wanted=$1 what=$2 got=0
    shift 2
    "$@" >"$work/out" 2>"$work/err" || got=$?
    if [ "$got" -ne "$wanted" ]; then
        echo "FAILED: $what: exit status $got, not $wanted"
        cat "$work/out" "$work/err"
        failures=$((failures + 1))
    fi
}

says() { # says DESCRIPTION PATTERN: in what the last command printed
    if ! grep -qE -- "$2" "$work/out" "$work/err"; then
        echo "FAILED: $1: nothing matches $2"
        cat "$work/out" "$work/err"
        failures=$((failures + 1))
    fi
}
