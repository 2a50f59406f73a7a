"""The built app, the page for developers, and the headers on everything."""
