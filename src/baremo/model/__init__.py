"""What a scoring model says: scores, rules, conditions and segments; reading, writing, wording."""
