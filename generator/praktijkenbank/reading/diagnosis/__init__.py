"""A record that is not sound: all that can be read of it, what is wrong with it, and what to write instead."""
