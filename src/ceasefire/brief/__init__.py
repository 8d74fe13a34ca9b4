"""Puts the answers together."""
