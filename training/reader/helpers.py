"""Gold for the helper tasks: who says what (PolNeAR), and names of people, places and organisations."""
import gzip
import json
import re
import zlib

from texts import SHARED, build, pieces, split_sentences, windows

SAY = ['source', 'cue', 'content']
NAMES = ['organisation', 'person', 'place']


def read_lines(path):
    with gzip.open(path, 'rt') if path.endswith('.gz') else open(path) as f:
        return [json.loads(line) for line in f if line.strip()]


def bio(w, spans_of):
    """six bits a word for three kinds of spans of characters: inside, and begins"""
    out = []
    inside = [[(a, z) for a, z in s] for s in spans_of]
    for x, y in w.spans:
        row = [int(any(x < z and y > a for a, z in s)) for s in inside]
        out.append(row + [int(any(x <= a < y or a == x for a, _ in s)) for s in inside])
    return out


def say_windows(path):
    out = []
    for d in read_lines(path):
        spans = [[tuple(p) for a in d['attributions'] for p in a[k]] for k in SAY]
        begins = [[(min(x for x, _ in a[k]), 0) for a in d['attributions'] if a[k]] for k in SAY]
        for w in windows(d['text'], split_sentences(d['text']), d['id'], 256, 32):
            w.gold = [[r[0], r[1], r[2], *(int(any(x <= b < y for b, _ in begins[k])) for k in range(3))]
                      for r, (x, y) in zip(bio(w, spans), w.spans)]
            out.append(w)
    return out


def fold(key):
    """documents of the place and entity sets that are learnt from (0); the others are measured on (1)"""
    return zlib.crc32(('fold' + str(key)).encode()) % 2


def name_windows():
    """windows whose gold is ([six bits a word], [kind is marked here])"""
    out = []
    for d in read_lines(SHARED + '/bench/entities/re3d.jsonl'):
        if fold(d['doc_id']): continue
        kinds = dict(Organisation=0, Person=1, Location=2)
        spans = [[(e['begin'], e['end']) for e in d['entities'] if kinds.get(e['type']) == k and e['confidence'] != 0] for k in range(3)]
        out += gold_windows(d['text'], d['doc_id'], spans, (1, 1, 1))
    for name in ('lgl', 'tr-news', 'geowebnews'):
        for d in read_lines(f'{SHARED}/bench/places/{name}.dev.jsonl'):
            if fold(d['id']): continue
            out += gold_windows(d['text'], d['id'], [[], [], [(t['start'], t['end']) for t in d['toponyms']]], (0, 0, 1))
    for name in ('en_ewt-ud-dev', 'en_ewt-ud-test', 'en_pud-ud-test'): out += iob_windows(f'{SHARED}/data/ud/{name}.iob2')
    return out + gum_windows(f'{SHARED}/data/ud/gum-train.conllu.gz')


def gold_windows(text, key, spans, marked):
    out = windows(text, split_sentences(text), key, 256, 32)
    for w in out: w.gold = (bio(w, spans), marked)
    return out


def grouped(sentences):
    """sentences of (form, tag row) → windows of up to 200 pieces"""
    group, size = [], 1
    for s in sentences + [None]:
        n = sum(len(pieces(f)) for f, _ in s) + 1 if s else 0
        if group and (s is None or size + n > 200):
            w = build([[(f, 0, 0) for f, _ in x] for x in group])
            w.gold = ([row for x in group for _, row in x], (1, 1, 1))
            yield w
            group, size = [], 1
        if s:
            group.append(s)
            size += n


def iob_windows(path):
    kinds, out, sentence = dict(ORG=0, PER=1, LOC=2), [], []
    for line in open(path):
        f = line.rstrip('\n').split('\t')
        if f[0].isdigit():
            row = [0] * 6
            k = kinds.get(f[2][2:])
            if k is not None:
                row[k] = 1
                if f[2][0] == 'B': row[3 + k] = 1
            sentence.append((f[1], row))
        elif not line.strip() and sentence:
            out.append(sentence)
            sentence = []
    return list(grouped(out))


ENTITY = re.compile(r'\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)')


def gum_windows(path):
    """GUM marks every mention: those with proper nouns are names, from the first proper noun to the last"""
    kinds, out, words, opened = dict(organization=0, person=1, place=2), [], [], []
    for line in gzip.open(path, 'rt'):
        f = line.rstrip('\n').split('\t')
        if f[0].isdigit():
            words.append([f[1], f[3] == 'PROPN', [0] * 6])
            entity = re.search(r'Entity=([^|]*)', f[9])
            for m in ENTITY.finditer(entity.group(1) if entity else ''):
                if not m.group(4): opened.append((m.group(1), kinds.get(m.group(2)), len(words) - 1))
                if m.group(3): close(words, *opened.pop()[1:])
                at = max((i for i, o in enumerate(opened) if o[0] == m.group(4)), default=None)
                if at is not None: close(words, *opened.pop(at)[1:])
        elif not line.strip() and words:
            out.append([(form, row) for form, _, row in words])
            words, opened = [], []
    return list(grouped(out))


def close(words, kind, start):
    names = [i for i in range(start, len(words)) if words[i][1]]
    if kind is None or not names or names[-1] - names[0] > 6: return
    for i in range(names[0], names[-1] + 1): words[i][2][kind] = 1
    words[names[0]][2][3 + kind] = 1
