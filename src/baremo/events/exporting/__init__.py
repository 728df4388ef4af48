"""The whole history as files in the form of scoring.md §8, for people, spreadsheets and other programs."""
