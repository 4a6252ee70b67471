#!/usr/bin/env bash
# npm run train:reader: from the marked reports to reader-model/, one command, resumable (run it again after a stop).
# Needs Python 3.11 and the folder of marked reports (TRUCELINE_SHARED, by default beside the checkout). Settings are passed on:
#   npm run train:reader -- --pieces 6e6
set -euo pipefail
cd "$(dirname "$0")"
run=${TRUCELINE_RUN:-runs/reader}
shared=${TRUCELINE_SHARED:-$(cd ../.. && pwd)/shared}
export TRUCELINE_SHARED=$shared

if [ ! -x .venv/bin/python ]; then
	python3 -m venv .venv
	.venv/bin/pip install --quiet --requirement requirements.txt
fi

[ -f "$run/model.pt" ] || .venv/bin/python reader/run.py "$run" "$@"
.venv/bin/python reader/export.py "$run/model.pt" "$run/export"
npx --no-install tsx tune.ts "$run/export" "$shared/data/claims/train.jsonl.gz" | tee "$run/tune.json"
mkdir -p ../reader-model
cp "$run"/export/{encode.int8.onnx,claims.int8.onnx,tables.json,thresholds.json,calibration.json,vocab.txt} ../reader-model/
echo "reader-model/ is new: run npm test and npm run bench, then write down what changed in training/LOG.md"
