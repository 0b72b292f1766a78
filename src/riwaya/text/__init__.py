"""Arabic text: folding, tokens, clitics."""
