"""Events: what contacts did, taken in step by step, kept once each, clustered by contact."""
