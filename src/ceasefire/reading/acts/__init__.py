"""What took place, kept apart from what is only spoken of."""
