"""Pages: one module a kind, each turning the catalogue into `Page` values. No files, no MkDocs."""
