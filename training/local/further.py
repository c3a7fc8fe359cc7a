"""A trained network trained further on one core, where no accelerator is lent.

    python -m training.local.further --net student.net.z --data build/device --seconds 3000 \
        --into further.z

Needs torch and the packed material, not the product's parser.
"""

import argparse
from pathlib import Path
from random import Random

from training.local.product import reachable

reachable()

import torch  # noqa: E402
from training.local.device import keep  # noqa: E402
from training.local.examples import examples  # noqa: E402
from training.local.export import restored  # noqa: E402
from training.local.learning import Plan, train  # noqa: E402

from training.local import pack  # noqa: E402


def main() -> None:
    """Train on the annotations, the hard cases and some articles of PolNeAR."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--net", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mean", action="store_true", help="of the weights before and after")
    args = parser.parse_args()
    torch.set_num_threads(1)
    net = restored(args.net)
    before = {name: value.clone() for name, value in net.state_dict().items()}
    docs = pack.load(args.data / "train.xz") + pack.load(args.data / "hard.xz")
    if args.articles:
        articles = pack.load(args.data / "polnear-train.xz")
        docs += Random(args.seed).sample(articles, args.articles)  # noqa: S311 - seeded, no secret
    made = [e for d in docs for e in examples(d)]
    frozen = (net.encoder.word, net.encoder.position, net.encoder.norm, *net.encoder.layers[:2])
    for part in frozen:
        part.requires_grad_(False)
    plan = Plan(
        epochs=args.epochs,
        rate=6e-5,
        head_rate=3e-4,
        pieces=4096,
        warm=0.05,
        seconds=args.seconds,
        seed=args.seed,
    )
    train(net, made, plan, lambda line: print(line, flush=True))
    if args.mean:
        net.load_state_dict({n: (v + before[n]) / 2 for n, v in net.state_dict().items()})
    keep(net, args.into)


if __name__ == "__main__":
    main()
