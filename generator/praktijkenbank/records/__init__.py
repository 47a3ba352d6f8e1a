"""The shape of every record: pydantic models, frozen and strict, without any input or output.

What a record may look like is said here and nowhere else. Whether what it says is *true* (terms exist,
figures have a source) is for `praktijkenbank.collection.checks`.
"""
