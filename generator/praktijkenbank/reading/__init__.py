"""From files to records: what may stand in the content folder, strict YAML, and what is wrong with a record that cannot be read."""
