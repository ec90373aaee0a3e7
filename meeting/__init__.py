"""The meeting layer: the store (SQLite in SERAMBI_HOME), roles and sessions, and what a rakor writes down."""
