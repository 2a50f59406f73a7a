"""`python -m thaw` is the command `thaw`."""

from thaw.cli import main

if __name__ == "__main__":
    main()
