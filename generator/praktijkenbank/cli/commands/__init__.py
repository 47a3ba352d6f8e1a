"""Commands with a conversation or a judgement of their own: one module each, hung into the command line by `cli`."""
