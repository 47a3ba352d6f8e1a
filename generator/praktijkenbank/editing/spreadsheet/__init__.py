"""Records as a spreadsheet, in and out: `sheets` says which sheets and columns there are, read off the models.

`template` writes a workbook, `reading` reads one or a CSV file, and `assembly` makes records of the rows.
"""
