"""Marked reports as gold for the claims task."""
import gzip
import json
import zlib

import yaml

from texts import SHARED, windows, words_in

with open(SHARED + '/spec/codebook.yaml') as f: CODEBOOK = yaml.safe_load(f)
TYPES = list(CODEBOOK['types'])
FAMILY = {k: v['family'] for k, v in CODEBOOK['types'].items()}
STATUS = ['happened', 'ongoing', 'expected', 'possible', 'denied']
ROLES = ['actor', 'target', 'figure', 'place', 'time', 'weapon', 'speaker', 'via']
MULTI = 3  # the first three roles may have several fillers
NAMED = (0, 1, 3, 4, 6)  # roles whose fillers may have a clearer naming elsewhere
OF = ('killed injured casualties missing displaced detained released captured people fighters vehicles weapons shells '
      'attacks breaches districts percent hours days money').split()
SLOTS = 2  # claims that one word may trigger
BUCKETS = 24
HELD_OUT = 0.06


def bucket(words, sentences):
    """how a word lies to a trigger: by words within the sentence, by sentences beyond it"""
    if sentences == 0:
        a = abs(words)
        k = a if a < 5 else 5 if a < 8 else 6 if a < 13 else 7 if a < 21 else 8
        return k if words >= 0 else 8 + k
    if sentences < 0: return 17 if sentences == -1 else 18 if sentences == -2 else 19 if sentences >= -5 else 20
    return 21 if sentences == 1 else 22 if sentences == 2 else 23


def load():
    """the marked reports by id"""
    with gzip.open(SHARED + '/data/claims/train.jsonl.gz', 'rt') as f:
        return {d['id']: d for d in map(json.loads, f)}


def held_out(report):
    """reports that are never trained on: thresholds and calibration are chosen on them"""
    return zlib.crc32(('held' + report).encode()) % 10000 < HELD_OUT * 10000


def fillers(claim):
    """[(role, span or None, named or None, kind of figure or None)]"""
    out = [(0, m['span'], m['named'], None) for m in claim['actors']] + [(1, m['span'], m['named'], None) for m in claim['targets']]
    out += [(2, f['span'], f['named'], OF.index(f['of'])) for f in claim['figures']]
    return out + [(r, claim[k]['span'], claim[k]['named'], None) for r, k in enumerate(ROLES) if r >= MULTI and claim.get(k)]


def claim_windows(report, gold=True):
    out = windows(report['text'], report['sentences'], report['id'])
    if gold:
        for w in out: w.gold = gold_of(w, report)
    return out


def gold_of(w, report):
    marked, used = [], {}
    for c in sorted(report['claims'], key=lambda c: (c['trigger'][0], c['sentence'])):
        trigger = words_in(w.spans, c['trigger'])
        if not trigger: continue
        roles, links = [], []
        for role, span, named, of in fillers(c):
            local, clear = words_in(w.spans, span), words_in(w.spans, named)
            main = local or (clear if not span else None)
            if main and main[1] - main[0] < 40: roles.append((role, *main, of))
            if local and (clear or not named) and role in NAMED:
                links.append((*local, *(clear if clear and clear != local else (-1, -1))))
        slot = used.get(trigger[0], 0)
        used[trigger[0]] = slot + 1
        if slot < SLOTS:
            marked.append(dict(trigger=trigger, type=TYPES.index(c['type']), also=[TYPES.index(t) for t in c['also']], slot=slot,
                               status=STATUS.index(c['status']), optional=int(c['optional']), roles=roles, links=links))
    return marked
