"""What an analyst edits, compiled and matched."""
