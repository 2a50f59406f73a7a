"""The one database, SQLite or PostgreSQL: opened, migrated, read and written. Knows no room's tables."""
