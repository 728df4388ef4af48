"""The JSON door: routes under /api, what they take and what they answer."""
