"""Thaw's server: gives out plans, support lines and the app, and needs to know nobody to do it."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("thaw")
except PackageNotFoundError:  # run from a checkout that was never installed
    __version__ = "0+unknown"
