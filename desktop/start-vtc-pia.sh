#!/bin/sh
# Opens the workbench on the folder 'assessments' beside this file.
cd "$(dirname "$0")" || exit 1
mkdir -p assessments
exec node/node --disallow-code-generation-from-strings --disable-proto=delete --max-semi-space-size=16 \
  node_modules/vtc-pia/dist/bundle/vtc-pia.cjs serve assessments "$@"
