"""Scripts that make the data files of the package; nothing of the package imports them."""
