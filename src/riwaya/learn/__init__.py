"""Fit the weights of coding to gold."""
