"""The sample company of `baremo demo`: people and a year of what they did, made from a seed."""
