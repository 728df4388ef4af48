"""Rescoring: everybody is scored by the rules that were published, beside what people see, and then all changes over."""
