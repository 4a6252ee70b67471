"""What each task asks of the engine."""
import torch
import torch.nn.functional as F

from claims import BUCKETS, MULTI, ROLES, SLOTS, bucket

FAR = -1e4


def pad(rows, value, n=None):
    n = n or max(map(len, rows))
    return torch.tensor([list(r) + [value] * (n - len(r)) for r in rows])


def collate(ws):
    return dict(ws=ws, ids=pad([w.ids for w in ws], 0), case=pad([w.case for w in ws], 0), first=pad([w.first for w in ws], 0),
                sent=pad([w.sent for w in ws], -1))


def bits(logits, rows, real, mask=None):
    """binary cross-entropy of six bits a word"""
    W = logits.shape[1]
    y = torch.tensor([list(r) + [[0] * 6] * (W - len(r)) for r in rows], dtype=torch.float)
    loss = F.binary_cross_entropy_with_logits(logits.float(), y, reduction='none')
    if mask is not None: loss = loss * torch.tensor([m + m for m in mask], dtype=torch.float)[:, None, :]
    return 3 * loss[real].mean()


def say_loss(m, b):
    h = m.words(b['ids'], b['case'], b['first'])
    return bits(m.say(h), [w.gold for w in b['ws']], b['sent'] >= 0)


def name_loss(m, b):
    h = m.words(b['ids'], b['case'], b['first'])
    return bits(m.name(h), [w.gold[0] for w in b['ws']], b['sent'] >= 0, [w.gold[1] for w in b['ws']])


def claims_loss(m, b, parts=None):
    ws, real = b['ws'], b['sent'] >= 0
    h = m.words(b['ids'], b['case'], b['first'])
    B, W, _ = h.shape
    trig, cont, typ = (x.float() for x in m.triggers(h))
    marked = [(i, k, c) for i, w in enumerate(ws) for k, c in enumerate(w.gold)]
    n, N = max(1, len(marked)), max(1, max(len(w.gold) for w in ws))
    on, goes_on = torch.zeros(B, W, SLOTS), torch.zeros(B, W)
    at, ty, sl, rel = torch.zeros(B, N, dtype=torch.long), torch.zeros(B, N, dtype=torch.long), torch.zeros(B, N, dtype=torch.long), torch.full((B, N, W), BUCKETS - 1)
    for i, k, c in marked:
        a, z = c['trigger']
        on[i, a, c['slot']] = 1
        goes_on[i, a + 1:z + 1] = 1
        at[i, k], ty[i, k], sl[i, k] = a, c['type'], c['slot']
        w = ws[i]
        rel[i, k, :len(w.first)] = torch.tensor([bucket(j - a, w.sent[j] - w.sent[a]) for j in range(len(w.first))])
    asked = torch.cat([torch.ones(B, W, 1), on[:, :, :1]], 2)  # the second slot is asked only where the first is on
    L = dict(trig=(F.binary_cross_entropy_with_logits(trig, on, reduction='none') * real[:, :, None] * asked).sum() / n,
             cont=(F.binary_cross_entropy_with_logits(cont, goes_on, reduction='none') * real).sum() / n * 0.5)
    if marked:
        I = torch.tensor([(i, c['trigger'][0], c['slot'], c['type'], k, c['status'], c['optional']) for i, k, c in marked])
        L['type'] = type_loss(typ[I[:, 0], I[:, 1], I[:, 2]], I[:, 3], [c['also'] for _, _, c in marked])
        status, starts, ends, none = (x.float() for x in m.claims(h, at, ty, sl, rel))
        s = status[I[:, 0], I[:, 4]]
        L['status'] = F.cross_entropy(s[:, :5], I[:, 5]) * 0.7 + 0.3 * F.binary_cross_entropy_with_logits(s[:, 5], I[:, 6].float())
        L |= role_losses(m, h, b, marked, I, starts, ends, none, n)
    if parts is not None:
        for k, v in L.items(): parts[k] = parts.get(k, v.item()) * 0.97 + v.item() * 0.03
    return sum(L.values())


def type_loss(logits, type_, also):
    """half for the marked type, half for any type that a careful reader could defend"""
    logp, ok = F.log_softmax(logits, -1), torch.zeros_like(logits, dtype=torch.bool)
    for i, (t, more) in enumerate(zip(type_.tolist(), also)): ok[i, [t, *more]] = True
    return 0.5 * F.nll_loss(logp, type_) - 0.5 * torch.logsumexp(logp.masked_fill(~ok, FAR), -1).mean()


def role_losses(m, h, b, marked, I, starts, ends, none, n):
    L, real, sent = {}, b['sent'] >= 0, b['sent']
    B, N, R, W = starts.shape
    y, one = torch.zeros(B, N, R, W), torch.zeros(B, N, R - MULTI, dtype=torch.long)
    for i, k, c in marked:
        for role, a, _, _ in c['roles']:
            y[i, k, role, a] = 1
            if role >= MULTI: one[i, k, role - MULTI] = a + 1
    bi, ki = I[:, 0], I[:, 4]
    L['multi'] = (F.binary_cross_entropy_with_logits(starts[:, :, :MULTI], y[:, :, :MULTI], reduction='none') * real[:, None, None])[bi, ki].sum() / n
    hidden = torch.where(real, 0., FAR)
    single = torch.cat([none[:, :, MULTI:, None], starts[:, :, MULTI:] + hidden[:, None, None]], -1)[bi, ki]
    L['single'] = F.cross_entropy(single.flatten(0, 1), one[bi, ki].flatten(), reduction='sum') / n
    roles = [(i, k, role, a, z, of) for i, k, c in marked for role, a, z, of in c['roles']]
    if not roles: return L
    j, end = torch.arange(W)[None], m.end(h).float()

    def last(scores, first, gold, where):
        ok = (j >= first) & (j < first + 40) & (sent[where] == sent[where, first[:, 0]][:, None])
        ok[torch.arange(len(gold)), gold] = True
        return F.cross_entropy(scores.masked_fill(~ok, FAR), gold, reduction='sum') / n

    T = torch.tensor([r[:5] for r in roles])
    L['end'] = last(ends[T[:, 0], T[:, 1], T[:, 2]] + end[T[:, 0], T[:, 3]], T[:, 3:4], T[:, 4], T[:, 0])
    counted = torch.tensor([(i, a, of) for i, _, _, a, _, of in roles if of is not None])
    if len(counted): L['of'] = F.cross_entropy(m.of(h).float()[counted[:, 0], counted[:, 1]], counted[:, 2], reduction='sum') / n
    links = sorted({(i, *l) for i, _, c in marked for l in c['links']})
    if links:
        K = torch.tensor(links)
        to = m.cor(h).float()[K[:, 0], K[:, 1]] + hidden[K[:, 0]]
        L['named'] = F.cross_entropy(torch.cat([m.cnull(h).float()[K[:, 0], K[:, 1]], to], 1), K[:, 3] + 1, reduction='sum') / n
        K = K[K[:, 3] >= 0]
        if len(K): L['named end'] = last(end[K[:, 0], K[:, 3]], K[:, 3:4], K[:, 4], K[:, 0])
    return L


LOSS = dict(claims=claims_loss, say=say_loss, name=name_loss)
