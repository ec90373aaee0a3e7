"""End to end: files of agencies in, published editions and pages out."""
