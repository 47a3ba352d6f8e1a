"""All records as one whole: whether they are true together, and where each of them stands on the site."""
