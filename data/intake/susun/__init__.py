"""From recognised tables to certain rows, open questions and reconciled totals."""
