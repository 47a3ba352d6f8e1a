"""What is drawn: figures, tables and dates turned into plain geometry. `overrides/pages/charts.html` makes SVG of it.

Every place and length is a percentage of the width of the drawing, so that one drawing fits every screen while its
letters keep their size. Nothing is rounded but those percentages.
"""
