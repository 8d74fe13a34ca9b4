"""Days counted from the day of the document; places with coordinates."""
