"""The seed's style: a sentence rewritten as synopses come cut into tokens, apostrophes lost."""

from dataclasses import replace

from data.builder.training.treebank import Tree, Word

_APOSTROPHES = "'’`\N{LEFT SINGLE QUOTATION MARK}"
_JOINING = frozenset("-–/")


def rewrite(tree: Tree) -> Tree:
    """Return the sentence with a space after every word and no apostrophes: "company 's" is "company s".

    What stands around a hyphen or a slash stays as close as it was; a word that was only an apostrophe is
    left out, unless other words depend on it.
    """
    heads = {word.head for place, word in enumerate(tree) if word.head != place}
    bare = [_bare(word.text) for word in tree]
    kept = [place for place, text in enumerate(bare) if text or place in heads or tree[place].head == place]
    moved = {place: index for index, place in enumerate(kept)}
    return tuple(
        replace(
            tree[place],
            text=bare[place] or tree[place].text,
            spaced=tree[place].spaced or not _joins(tree, place),
            head=moved[tree[place].head],
        )
        for place in kept
    )


def written(tree: Tree) -> str:
    """Return the sentence as it is written."""
    return "".join(word.text + " " * word.spaced for word in tree).rstrip()


def _bare(text: str) -> str:
    return "".join(letter for letter in text if letter not in _APOSTROPHES)


def _joins(tree: tuple[Word, ...], place: int) -> bool:
    """Say whether a hyphen or a slash stands here or next."""
    return any(word.text in _JOINING for word in tree[place : place + 2])
