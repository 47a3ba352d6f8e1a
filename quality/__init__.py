"""How good the finished pages are, measured: `make quality` measures, and writes docs/quality.md."""
