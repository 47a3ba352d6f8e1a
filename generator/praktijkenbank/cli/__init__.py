"""The rim: the command line, the MkDocs plugin and the preview. Nothing else knows MkDocs or Click."""
