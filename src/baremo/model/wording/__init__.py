"""Models in words: what each rule, condition and score says, in Spanish and in English."""

from __future__ import annotations

from baremo.model.wording.conditions import condition_words
from baremo.model.wording.describing import describe_model, describe_score, describe_segment
from baremo.model.wording.rules import rule_words

__all__ = ["condition_words", "describe_model", "describe_score", "describe_segment", "rule_words"]
