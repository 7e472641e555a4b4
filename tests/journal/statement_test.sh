#!/bin/sh
# statement_test.sh STATEMENTS MODULES: the independent validator of npm (in MODULES, the folder
# node_modules) finds no fault in a statement of any kind, and does find faults that were made.
set -eu
here=$(dirname "$0")
NODE_PATH=$2
export NODE_PATH
"$1" | node "$here/validate.js"
"$1" | node "$here/validate.js" --spoil
