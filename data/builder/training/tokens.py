"""The tokenizer: spaCy's English rules, mended where the treebanks cut otherwise."""

from typing import Any

from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# "co-worker" is one word, "kick-boxing" three.
_PREFIXES = (
    "anti bi co counter cross de e ex extra inter intra mega micro mid mini mis multi neo non over para"
    " post pre pro pseudo quasi re semi sub super trans ultra un uni vice"
).split()
_ABBREVIATIONS = "Capt. Ft. al. Mlle. Mme. Lt. Sgt. Col. Cpl. Maj. Insp. Det. Supt. Cal.".split()
_SPLIT_ANYWAY = ("and/or", "And/or", "AND/OR")
_RUNS = (r"[!?]{2,}", r"[=*_~#+]{2,}", r"<{2,}", r">{2,}", r"\${2,}")
_SLURRED = {"wanna": ("wan", "na"), "Wanna": ("Wan", "na"), "alot": ("a", "lot")}


def mend(nlp: Language) -> None:
    """Change the tokenizer of a new English pipeline, made from the language's rules, into ours."""
    tokenizer: Any = nlp.tokenizer
    language = nlp.Defaults
    rules = {text: parts for text, parts in tokenizer.rules.items() if text not in _SPLIT_ANYWAY}
    rules |= {text: [{"ORTH": text}] for text in _ABBREVIATIONS}
    rules |= {text: [{"ORTH": part} for part in parts] for text, parts in _SLURRED.items()}
    tokenizer.rules = rules
    whole = "".join(rf"(?<!\b(?i:{prefix}))" for prefix in _PREFIXES)
    infixes = [rule.replace("(?:-|", f"(?:{whole}-|") for rule in map(str, language.infixes or ())]
    tokenizer.infix_finditer = compile_infix_regex([*infixes, r"(?<=[A-Za-z])-(?=[0-9])"]).finditer
    tokenizer.prefix_search = compile_prefix_regex([*_RUNS, *(language.prefixes or ())]).search
    tokenizer.suffix_search = compile_suffix_regex([*_RUNS, *(language.suffixes or ())]).search
