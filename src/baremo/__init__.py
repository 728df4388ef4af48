"""Baremo: lead scoring that explains every point."""
