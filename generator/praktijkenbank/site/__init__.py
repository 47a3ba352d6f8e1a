"""From the collection to the files of a site: views, then output, then pages, exports, search and comparison, then the build."""
