"""The functions that compiled statements call, for each engine, and statements that need no compiling."""
