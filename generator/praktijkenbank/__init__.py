"""Praktijkenbank: from YAML records of good practices to a static site."""
