"""Writing coded articles. Each module has `write(items, out)`: an iterable of Coded to an open text stream."""
