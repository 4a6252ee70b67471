#!/usr/bin/env bash
# npm run train:reader: from the marked reports to reader-model/, one command, resumable (run it again after a stop).
# Needs Python 3.11 and the folder of marked reports (TRUCELINE_SHARED, by default beside the checkout). About 90 minutes on two cores.
# Settings are passed on to the first run: npm run train:reader -- --pieces 6e6
set -euo pipefail
cd "$(dirname "$0")"
run=${TRUCELINE_RUN:-runs/reader}
shared=${TRUCELINE_SHARED:-$(cd ../.. && pwd)/shared}
export TRUCELINE_SHARED=$shared

if [ ! -x .venv/bin/python ]; then
	python3 -m venv .venv
	.venv/bin/pip install --quiet --requirement requirements.txt
fi

# Twice: the second run goes on from the first with a lower rate; the mean of both reads better than either (see LOG.md).
[ -f "$run/first/model.pt" ] || .venv/bin/python reader/run.py "$run/first" --pieces 5.6e6 "$@"
[ -f "$run/second/model.pt" ] || .venv/bin/python reader/run.py "$run/second" --init "$run/first/model.pt" --pieces 2.4e6 \
	--lr 1.2e-4 --head-lr 6e-4 --fall 0.9 --seed 2 --share claims=0.9,say=0.05,name=0.05
.venv/bin/python reader/average.py "$run/model.pt" "$run/first/model.pt" "$run/second/model.pt"
.venv/bin/python reader/export.py "$run/model.pt" "$run/export"
npx --no-install tsx tune.ts "$run/export" "$shared/data/claims/train.jsonl.gz" | tee "$run/tune.json"
mkdir -p ../reader-model
cp "$run"/export/{encode.int8.onnx,claims.int8.onnx,tables.json,thresholds.json,calibration.json,vocab.txt} ../reader-model/
echo "reader-model/ is new: run npm test and npm run bench, then write down what changed in training/LOG.md"
