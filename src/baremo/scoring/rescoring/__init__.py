"""Rescoring: all are scored by the rules that were published, beside what people see, and then all changes over."""
