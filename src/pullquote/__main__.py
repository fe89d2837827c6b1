"""`python -m pullquote` is the same program as `pullquote`."""

from pullquote.cli import main

if __name__ == "__main__":
    main()
