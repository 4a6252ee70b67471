"""The engine: one shared encoder (BERT-shaped, own code so that it exports cleanly) and light word-level heads."""
import math

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from claims import BUCKETS, OF, ROLES, SLOTS, STATUS, TYPES

EXPORTING = False  # plain attention instead of the fused one, so that the graph is plain


class Layer(nn.Module):
    def __init__(self, d, heads, wide, p):
        super().__init__()
        self.heads = heads
        self.qkv, self.o, self.n1 = nn.Linear(d, 3 * d), nn.Linear(d, d), nn.LayerNorm(d, eps=1e-12)
        self.i, self.u, self.n2 = nn.Linear(d, wide), nn.Linear(wide, d), nn.LayerNorm(d, eps=1e-12)
        self.drop = nn.Dropout(p)

    def forward(self, x, mask):
        B, L, d = x.shape
        q, k, v = self.qkv(x).view(B, L, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        if EXPORTING: a = torch.softmax(q @ k.transpose(-1, -2) * (1 / math.sqrt(d // self.heads)) + mask, -1) @ v
        else: a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        x = self.n1(x + self.drop(self.o(a.transpose(1, 2).reshape(B, L, d))))
        return self.n2(x + self.drop(self.u(F.gelu(self.i(x)))))


class Encoder(nn.Module):
    def __init__(self, vocab=30522, d=384, heads=12, wide=1536, layers=6, most=512, p=0.1):
        super().__init__()
        self.d = d
        self.word, self.pos, self.case = nn.Embedding(vocab, d, padding_idx=0), nn.Embedding(most, d), nn.Embedding(7, d)
        nn.init.normal_(self.case.weight, std=0.02)
        self.norm, self.drop = nn.LayerNorm(d, eps=1e-12), nn.Dropout(p)
        self.layers = nn.ModuleList(Layer(d, heads, wide, p) for _ in range(layers))

    def forward(self, ids, case):
        x = self.word(ids) + self.case(case) + self.pos(torch.arange(ids.shape[1], device=ids.device))[None]
        x, mask = self.drop(self.norm(x)), ((ids == 0).to(x.dtype) * -1e4)[:, None, None, :]
        for layer in self.layers: x = layer(x, mask)
        return x

    @staticmethod
    def pretrained(path):
        w = {k.removeprefix('bert.'): v for k, v in load_file(path + '/model.safetensors').items()}
        n = 1 + max(int(k.split('.')[2]) for k in w if k.startswith('encoder.layer.'))
        e = Encoder(d=w['embeddings.word_embeddings.weight'].shape[1], layers=n, wide=w['encoder.layer.0.intermediate.dense.weight'].shape[0])
        with torch.no_grad():
            e.word.weight.copy_(w['embeddings.word_embeddings.weight'])
            e.pos.weight.copy_(w['embeddings.position_embeddings.weight'] + w['embeddings.token_type_embeddings.weight'][0])
            e.norm.weight.copy_(w['embeddings.LayerNorm.weight'])
            e.norm.bias.copy_(w['embeddings.LayerNorm.bias'])
            for i, layer in enumerate(e.layers):
                at = f'encoder.layer.{i}.'
                for part in ('weight', 'bias'):
                    qkv = torch.cat([w[f'{at}attention.self.{k}.{part}'] for k in ('query', 'key', 'value')])
                    getattr(layer.qkv, part).copy_(qkv)
                    for m, k in ((layer.o, 'attention.output.dense'), (layer.n1, 'attention.output.LayerNorm'),
                                 (layer.i, 'intermediate.dense'), (layer.u, 'output.dense'), (layer.n2, 'output.LayerNorm')):
                        getattr(m, part).copy_(w[f'{at}{k}.{part}'])
        return e


def mlp(i, o, p): return nn.Sequential(nn.Linear(i, o), nn.GELU(), nn.Dropout(p))


class Biaffine(nn.Module):
    """a score for every ordered pair of words"""

    def __init__(self, d, k, p):
        super().__init__()
        self.a, self.b, self.w, self.u = mlp(d, k, p), mlp(d, k, p), nn.Linear(k, k, bias=False), nn.Linear(k, 1)
        nn.init.normal_(self.w.weight, std=1 / k)

    def forward(self, h):
        a, b = self.a(h), self.b(h)
        return self.w(a) @ b.transpose(-1, -2) + self.u(b).transpose(-1, -2)


class Reader(nn.Module):
    def __init__(self, encoder, p=0.2, q=192):
        super().__init__()
        self.enc, d = encoder, encoder.d
        self.drop = nn.Dropout(p)
        # helper tasks: six bits a word each (three kinds: inside, begins)
        self.say = nn.Sequential(mlp(d, 128, p), nn.Linear(128, 6))
        self.name = nn.Sequential(mlp(d, 128, p), nn.Linear(128, 6))
        # triggers: is a claim here, does it go on, of what type; two slots a word
        self.tm, self.trig, self.cont = mlp(d, 256, p), nn.Linear(256, SLOTS), nn.Linear(256, 1)
        self.typ = nn.ModuleList(nn.Linear(256, len(TYPES)) for _ in range(SLOTS))
        nn.init.constant_(self.trig.bias, -3.)
        # one query for each claim, made of its trigger, type and slot: status, and the first words of its roles
        self.temb, self.semb = nn.Embedding(len(TYPES), 64), nn.Embedding(SLOTS, 16)
        self.qm, self.status = mlp(d + 80, q, p), nn.Sequential(mlp(d + 80, 128, p), nn.Linear(128, len(STATUS) + 1))
        self.km, self.qa, self.kb, self.rb = mlp(d, q, p), nn.Linear(q, q), nn.Linear(q, q), nn.Embedding(BUCKETS, q)
        nn.init.normal_(self.rb.weight, std=0.02)
        self.pair = nn.Sequential(nn.GELU(), nn.Dropout(p), nn.Linear(q, 2 * len(ROLES)))
        self.rq, self.rk, self.null = nn.Linear(q, 2 * len(ROLES) * 48), nn.Linear(q, 48), nn.Linear(q, len(ROLES))
        self.end = Biaffine(d, 96, p)  # first word of a mention → its last
        self.of = nn.Sequential(mlp(d, 96, p), nn.Linear(96, len(OF)))
        self.cor, self.cnull = Biaffine(d, 96, p), nn.Linear(d, 1)  # first word of a mention → that of its clearest naming

    def words(self, ids, case, first):
        h = self.enc(ids, case)
        return self.drop(torch.gather(h, 1, first[:, :, None].expand(-1, -1, h.shape[-1])))

    def triggers(self, h):
        t = self.tm(h)
        return self.trig(t), self.cont(t).squeeze(-1), torch.stack([m(t) for m in self.typ], 2)

    def claims(self, h, at, ty, slot, rel):
        """h B,W,d; at, ty, slot B,N; rel B,N,W buckets → status B,N,6; starts, ends B,N,R,W; none B,N,R"""
        x = torch.cat([torch.gather(h, 1, at[:, :, None].expand(-1, -1, h.shape[-1])), self.temb(ty), self.semb(slot)], -1)
        q, k = self.qm(x), self.km(h)
        f = self.pair(self.qa(q)[:, :, None] + self.kb(k)[:, None] + self.rb(rel)).permute(0, 1, 3, 2)
        B, N, R2, W = f.shape
        g = self.rq(q).view(B, N * R2, 48) @ self.rk(k).transpose(1, 2) * (1 / math.sqrt(48))
        f, R = f + g.view(B, N, R2, W), R2 // 2
        return self.status(x), f[:, :, :R], f[:, :, R:], self.null(q)
