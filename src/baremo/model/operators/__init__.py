"""The operators: one file each; a new file here is a new operator."""
