"""Trains the engine: run.py OUT_DIR [--pieces 8e6] [--seed 1] …  Resumable, seeded, its log kept in OUT_DIR/train.log.

Two processes of one thread read two batches a step and share the mean of their gradients through memory: on two cores
faster than one process of two threads. The learning rate warms up, stays, and falls in the last `--fall` of the run."""
import argparse
import os
import random
import sys
import time

import torch
import torch.multiprocessing as mp

from claims import claim_windows, held_out, load
from helpers import name_windows, say_windows
from losses import LOSS, collate
from model import Encoder, Reader
from texts import BASE, SHARED


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument('out')
    ap.add_argument('--pieces', type=float, default=8e6, help='word pieces to see, all tasks together')
    ap.add_argument('--share', default='claims=0.85,say=0.07,name=0.08')
    ap.add_argument('--lr', type=float, default=2e-4)
    ap.add_argument('--head-lr', type=float, default=1e-3)
    ap.add_argument('--fall', type=float, default=0.4)
    ap.add_argument('--cap', type=int, default=1300, help='padded word pieces a batch')
    ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--workers', type=int, default=2)
    ap.add_argument('--init', help='a model.pt to go on from')
    ap.add_argument('--all', action='store_true', help='also train on the reports held out')
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    size = sum(p.numel() for p in trained(fresh()))
    grads = [torch.zeros(size).share_memory_() for _ in range(a.workers)]
    mp.spawn(work, (a, grads, mp.get_context('spawn').Barrier(a.workers)), nprocs=a.workers)


def fresh():
    m = Reader(Encoder.pretrained(BASE))
    m.enc.word.weight.requires_grad_(False)
    return m


def trained(m): return [p for p in m.parameters() if p.requires_grad]


def batches(ws, cap, rng):
    """batches of windows of like length, at most `cap` padded pieces, in random order"""
    out, cur = [], []
    for w in sorted(ws, key=lambda w: len(w.ids) + rng.random() * 24):
        if cur and len(w.ids) * (len(cur) + 1) > cap:
            out.append(cur)
            cur = []
        cur.append(w)
    if cur: out.append(cur)
    rng.shuffle(out)
    return out


def steps(sets, shares, a):
    """endless: (task, a batch for each worker, pieces in them), the same in every worker"""
    rng, seen, queue = random.Random(a.seed), dict.fromkeys(sets, 0), {t: [] for t in sets}
    while True:
        task = min(sets, key=lambda t: seen[t] / shares[t])
        if len(queue[task]) < a.workers: queue[task] = batches(sets[task], a.cap if task == 'claims' else 2 * a.cap, rng)
        group = [queue[task].pop() for _ in range(a.workers)]
        n = sum(len(w.ids) for ws in group for w in ws)
        seen[task] += n
        yield task, group, n


def work(rank, a, grads, barrier):
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(a.seed)
    log = open(f'{a.out}/train.log', 'a') if rank == 0 else open(os.devnull, 'w')
    say = lambda *x: print(*x, file=log, flush=True)
    reports = load()
    ids = sorted(i for i in reports if a.all or not held_out(i))
    sets = dict(claims=[w for i in ids for w in claim_windows(reports[i])],
                say=say_windows(SHARED + '/data/sayings/polnear.train.jsonl.gz'), name=name_windows())
    shares = {k: float(v) for k, v in (x.split('=') for x in a.share.split(','))}
    sets = {k: v for k, v in sets.items() if k in shares}
    say(vars(a), f'torch {torch.__version__}', f'{len(ids)} reports', {k: (len(v), sum(len(w.ids) for w in v)) for k, v in sets.items()})
    m = fresh()
    if a.init: m.load_state_dict(torch.load(a.init))
    m.train()
    enc = [p for p in m.enc.parameters() if p.requires_grad]
    known = {id(p) for p in m.enc.parameters()}
    heads = [p for p in m.parameters() if id(p) not in known]
    opt = torch.optim.AdamW([dict(params=enc, lr=a.lr, base=a.lr), dict(params=heads, lr=a.head_lr, base=a.head_lr)],
                            weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    params, done, skip = trained(m), 0, 0
    helper = {k: {id(p) for p in getattr(m, k).parameters()} for k in ('say', 'name')}
    others = lambda task: set().union(*(v for k, v in helper.items() if k != task))
    used = {t: [p for p in params if id(p) not in others(t) and (t == 'claims' or id(p) in known | helper[t])] for t in sets}
    last = f'{a.out}/last.pt'
    if os.path.exists(last):
        saved = torch.load(last)
        m.load_state_dict(saved['model'])
        opt.load_state_dict(saved['opt'])
        skip = saved['step']
        say('resumed at step', skip)
    began, avg, parts, fresh_pieces = time.time(), {}, {}, 0
    for step, (task, group, n) in enumerate(steps(sets, shares, a), 1):
        if done >= a.pieces: break
        done += n
        if step <= skip: continue
        fresh_pieces += n
        f = done / a.pieces
        rate = min(f / 0.04, 1, max((1 - f) / a.fall, 0.01))
        for g in opt.param_groups: g['lr'] = g['base'] * rate
        torch.manual_seed(a.seed * 1_000_003 + step * 31 + rank)
        with torch.autocast('cpu', dtype=torch.bfloat16):
            batch = collate(group[rank])
            loss = claims_loss_with(parts, m, batch) if task == 'claims' else LOSS[task](m, batch)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        share_gradients(used[task], grads, rank, barrier)
        torch.nn.utils.clip_grad_norm_(params, 2.0, foreach=True)
        opt.step()
        avg[task] = avg.get(task, loss.item()) * 0.97 + loss.item() * 0.03
        if step % 50 == 0:
            took = time.time() - began
            say(f'{step} {f:.3f} {took:.0f}s {fresh_pieces / took:.0f}p/s', *(f'{k}={v:.3f}' for k, v in avg.items()), '|', *(f'{k}={v:.2f}' for k, v in parts.items()))
        if step % 400 == 0 and rank == 0:
            torch.save(dict(model=m.state_dict(), opt=opt.state_dict(), step=step), last + '.new')
            os.replace(last + '.new', last)
    if rank == 0: torch.save(m.state_dict(), f'{a.out}/model.pt')
    say(f'done: {step - 1} steps, {done} pieces, {time.time() - began:.0f}s')


def claims_loss_with(parts, m, batch): return LOSS['claims'](m, batch, parts)


def share_gradients(params, grads, rank, barrier):
    """every worker's gradients become the mean of all"""
    flat = grads[rank]
    at = 0
    for p in params:
        n = p.numel()
        if p.grad is None: flat[at:at + n].zero_()
        else: flat[at:at + n].copy_(p.grad.reshape(-1))
        at += n
    barrier.wait()
    mean = torch.stack(grads).mean(0) if len(grads) > 2 else (grads[0] + grads[-1]) / 2
    barrier.wait()
    at = 0
    for p in params:
        n = p.numel()
        p.grad = mean[at:at + n].view_as(p)
        at += n


if __name__ == '__main__':
    sys.exit(main())
