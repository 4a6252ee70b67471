"""export.py MODEL.pt OUT_DIR: encode.onnx (one pass over windows), claims.onnx (one pass over their claims), both int8, and tables."""
import json
import os
import shutil
import sys

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

import model
from claims import BUCKETS, MULTI, OF, ROLES, SLOTS, STATUS, TYPES
from helpers import NAMES, SAY
from model import Encoder, Reader
from texts import BASE, CONTEXT, MAX_PIECES


class Encode(nn.Module):
    def __init__(self, m):
        super().__init__()
        self.m = m

    def forward(self, ids, case, first):
        m, h = self.m, self.m.words(ids, case, first)
        return h, *m.triggers(h), m.say(h), m.name(h), m.end(h), m.cor(h), m.cnull(h).squeeze(-1), m.of(h)


class Claims(nn.Module):
    """the claims of a batch in one row each: window win[M], trigger at[M], type ty[M], slot slot[M], buckets rel[M,W]"""

    def __init__(self, m):
        super().__init__()
        self.m = m

    def forward(self, h, win, at, ty, slot, rel):
        m, M, W = self.m, rel.shape[0], rel.shape[1]
        x = torch.cat([h[win, at], m.temb(ty), m.semb(slot)], -1)
        q, k = m.qm(x), m.km(h)
        f = m.pair(m.qa(q)[:, None] + m.kb(k)[win] + m.rb(rel)).permute(0, 2, 1)
        g = m.rq(q).view(M, 2 * len(ROLES), 48) @ m.rk(k).transpose(1, 2)[win] * 48 ** -0.5
        f, R = f + g, len(ROLES)
        return m.status(x), f[:, :R], f[:, R:], m.null(q)


def load(path):
    m, saved = Reader(Encoder.pretrained(BASE)), torch.load(path)
    m.load_state_dict(saved.get('model', saved))
    return m.eval()


def export(path, out):
    os.makedirs(out, exist_ok=True)
    m, model.EXPORTING = load(path), True
    zeros = lambda *s: torch.zeros(*s, dtype=torch.long)
    b, w = {0: 'B', 1: 'L'}, {0: 'B', 1: 'W'}
    names = ['h', 'trig', 'cont', 'typ', 'say', 'name', 'end', 'cor', 'cnull', 'of']
    torch.onnx.export(Encode(m), (torch.randint(1000, 2000, (2, 40)), zeros(2, 40), torch.arange(1, 31).repeat(2, 1)), f'{out}/encode.onnx',
                      dynamo=False, opset_version=17, input_names=['ids', 'case', 'first'], output_names=names,
                      dynamic_axes=dict(ids=b, case=b, first=w, **{n: w for n in names}))
    r = {0: 'M'}
    torch.onnx.export(Claims(m), (torch.randn(2, 30, m.enc.d), zeros(5), zeros(5), zeros(5), zeros(5), zeros(5, 30)), f'{out}/claims.onnx',
                      dynamo=False, opset_version=17, input_names=['h', 'win', 'at', 'ty', 'slot', 'rel'], output_names=['status', 'starts', 'ends', 'none'],
                      dynamic_axes=dict(h=w, win=r, at=r, ty=r, slot=r, rel={0: 'M', 1: 'W'}, status=r, starts={0: 'M', 2: 'W'}, ends={0: 'M', 2: 'W'}, none=r))
    for n in ('encode', 'claims'):
        quant_pre_process(f'{out}/{n}.onnx', f'{out}/{n}.pre.onnx', skip_symbolic_shape=True)
        quantize_dynamic(f'{out}/{n}.pre.onnx', f'{out}/{n}.int8.onnx', weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                         op_types_to_quantize=['MatMul', 'Gemm', 'Gather'], extra_options=dict(MatMulConstBOnly=True))
        os.remove(f'{out}/{n}.pre.onnx')
    with open(f'{out}/tables.json', 'w') as f:
        json.dump(dict(types=TYPES, status=STATUS, roles=ROLES, multi=MULTI, of=OF, slots=SLOTS, buckets=BUCKETS, names=NAMES, say=SAY,
                       maxPieces=MAX_PIECES, context=CONTEXT, width=m.enc.d), f, indent='\t')
        f.write('\n')
    shutil.copy(BASE + '/vocab.txt', f'{out}/vocab.txt')
    for f in sorted(os.listdir(out)): print(f, round(os.path.getsize(f'{out}/{f}') / 1e6, 2), 'MB')


if __name__ == '__main__': export(*sys.argv[1:])
