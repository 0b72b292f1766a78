"""Place names and where they lie."""
