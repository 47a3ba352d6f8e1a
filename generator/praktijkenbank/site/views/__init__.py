"""What is shown, as plain values: the geometry of drawings, and the numbered notes of a page."""
