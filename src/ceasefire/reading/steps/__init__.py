"""Steps between parties, how decisions are taken, and who stands with whom."""
