"""All commands, of which `cli/main.py` says where each stands, and what they share: `project`, `listening`, and the conversation in `ask`."""
