"""Who said what: words of speech, what they govern, and speech inside speech."""
