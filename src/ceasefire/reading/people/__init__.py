"""Who is meant: names, offices, pronouns, and the party somebody belongs to."""
