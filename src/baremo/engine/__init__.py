"""How scores are computed: the judge in plain Python, the compiler to SQL, and the engines that run it."""
