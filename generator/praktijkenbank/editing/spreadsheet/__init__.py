"""Records as a spreadsheet, in and out: `sheets` says which sheets and columns there are, read off the models.

`template` writes a workbook, `reading` reads one or a CSV file, `assembly` makes records of the rows, and `importing` takes over
what these, or the files of the form, bring.
"""
