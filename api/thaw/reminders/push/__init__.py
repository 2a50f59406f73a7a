"""One message to one phone: sealed, signed, and sent to push services that are known. No database."""
