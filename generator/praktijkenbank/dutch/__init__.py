"""What knows Dutch and nothing else: how numbers, dates and lists are written, and which words are the same."""
