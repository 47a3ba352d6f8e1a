"""What helps an editor write: a first version of a record, the one form of records, and where work waits.

`draft`, `explained` and `lookalikes` begin a record; `canonical`, `mending` and `tidying` bring files into form;
`whole_file` writes one whole or not at all; `attention` says what is stale, incomplete or unsourced. The command line
(`generator/praktijkenbank/cli/commands/`) is their only user.
"""
