"""What would happen: the effect of drafts on everybody before they are published, and who passes a condition."""
