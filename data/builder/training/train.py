"""The training: spaCy's own loop over documents of the treebank, by the config beside this module."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run
from spacy.util import load_config, load_model_from_path, registry

from data.builder.training.documents import read_documents, write_documents
from data.builder.training.tokens import mend

CONFIG = Path(__file__).with_name("train.cfg")
TRAINED_ON = ("ewt-train", "gum-train")
CHOSEN_ON = ("ewt-dev", "gum-dev")


def train(treebank: Path, weights: Path, *, seed: int, steps: int | None, progress: IO[str]) -> None:
    """Train a parser on a treebank's folder and write its weights into a folder.

    Raises:
        TreebankError: a file of the treebank cannot be read.
    """
    registry.callbacks("matinee.tokens.v1", func=_tokens)
    with TemporaryDirectory() as name:
        folder = Path(name)
        changes: dict[str, object] = {"system.seed": seed}
        if steps is not None:
            changes |= {"training.max_steps": steps}
        for part, names in (("train", TRAINED_ON), ("dev", CHOSEN_ON)):
            paths = [treebank / f"{name}.conllu.gz" for name in names]
            write_documents(read_documents(paths, seed), folder / f"{part}.spacy")
            changes[f"paths.{part}"] = str(folder / f"{part}.spacy")
        nlp = init_nlp(load_config(CONFIG, overrides=changes))
        run(nlp, folder, stdout=progress, stderr=progress)
        write_weights(load_model_from_path(folder / "model-best"), weights)


def write_weights(nlp: Language, folder: Path) -> None:
    """Write what parsing needs and no more: no words met in training, no paths of the machine."""
    nlp.meta["name"] = "matinee"
    nlp.meta["license"] = "CC BY-SA 4.0"  # that of the treebanks
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    nlp.config["initialize"]["before_init"] = None
    nlp.to_disk(folder, exclude=["vocab"])


def _tokens() -> object:
    def mended(nlp: Language) -> None:
        mend(nlp)

    return mended
