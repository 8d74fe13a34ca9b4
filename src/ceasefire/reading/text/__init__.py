"""The text as the rules see it: paragraphs, parsed words, clauses, quotation marks."""
