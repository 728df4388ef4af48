"""What is scored and when: stored scores and segments with their versions, and what follows from publishing them."""
