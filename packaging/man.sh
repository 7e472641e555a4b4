#!/bin/sh
# man.sh BIN_DIR OUT [EMULATOR]: the manual pages, from what the programs in BIN_DIR say of
# themselves: a page for vonk, for vonkctl and each of its commands, for vonk.yaml and for
# vonk-appliance; and vonk.yaml, the example of the settings. EMULATOR runs programs that were built
# for another processor.
set -eu
bin=$1 out=$2 emulator=${3-}
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$out"

run() { # PROGRAM ARGUMENT...
  program=$1
  shift
  $emulator "$bin/$program" "$@"
}

# page NAME SECTION SUMMARY: the page of the help text on standard input, put there when it is whole.
page() {
  run vonk_manual page "$1" "$2" "$3" >"$out/$1.$2.new"
  mv "$out/$1.$2.new" "$out/$1.$2"
}

# Settings have a page of their own.
run vonk --help >"$out/help"
summary=$(sed -n '1s/^vonk: //p' "$out/help")
sed '/^settings in /,/^$/d' "$out/help" | page vonk 1 "$summary"
run vonkctl --help >"$out/help"
page vonkctl 1 'the tool of organisers and editors of a Vonk kiosk' <"$out/help"
sed -n 's/^  \([a-z][a-z]*\)  *\(.*\)/\1 \2/p' "$out/help" | while read -r command summary; do
  run vonkctl "$command" --help </dev/null | page "vonkctl-$command" 1 "$summary"
done
sh "$here/appliance/vonk-appliance" --help |
  page vonk-appliance 8 'make this machine a Vonk kiosk and nothing else'
run vonk_manual settings >"$out/vonk.yaml.5"
run vonk_manual example >"$out/vonk.yaml"
rm "$out/help"
touch "$out/made"
