"""What a page or file is, and how all of them get into the folder of the site without losing anything that stands there."""
