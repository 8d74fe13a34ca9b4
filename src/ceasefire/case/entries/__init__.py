"""One line, one field, one entry of ``case.yaml``, before we believe it.

Scalars and owners `base`; then one module per noun: `parties`, `places`, `measures`,
`talks`, `statements`; the document as a whole is `document.CaseDocument`.
"""
