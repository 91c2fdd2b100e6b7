"""What words mean, for the judge of typed answers: dictionary forms, synonyms and names."""

from data.vocabulary.loading import load_synonyms

__all__ = ["load_synonyms"]
