"""What helps an editor write: a first version of a record, the one form of records, and where work waits.

`draft` and `lookalikes` begin a record; `canonical` and `tidying` bring files into form; `whole_file` writes them whole
or not at all; `spreadsheet` takes over what people bring in one or by the form; `report` says what is stale, incomplete or
unsourced.
"""
