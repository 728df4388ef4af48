"""Requests that are sent again with the same key are answered as the first time and done once."""
