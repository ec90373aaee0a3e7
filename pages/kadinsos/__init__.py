"""Pages of the heads of the local agencies."""
