"""Search: what visitors can find, analysed here and asked for in the browser, by the same rules on both sides."""
