"""average.py OUT.pt A.pt B.pt …: the mean of several models' weights, of runs that went on from one another (Wortsman et al., "Model soups", ICML 2022)."""
import sys

import torch


def main(out, *paths):
    models = [torch.load(p) for p in paths]
    mean = {k: sum(m[k] for m in models) / len(models) if v.is_floating_point() else v for k, v in models[0].items()}
    torch.save(mean, out)


if __name__ == '__main__': main(*sys.argv[1:])
