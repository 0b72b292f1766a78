"""The command line. Each verb is a verb of the library."""
