"""Comparing: what a practice says in each field, as values; as a table row; as CSV and as a Word document."""
