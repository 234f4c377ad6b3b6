"""Wait until the service on this port of 127.0.0.1 is ready: `wait_until_ready.py PORT`."""

import sys
import time
import urllib.request

PATIENCE_SECONDS = 60.0


def main(port: int) -> None:
    """Return once /readyz answers 200; end with what it said last where it does not in time."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5):
                return
        except OSError as error:  # refused, or answered with an error
            if time.monotonic() > deadline:
                sys.exit(f"The service is not ready after {PATIENCE_SECONDS:.0f} s: {error}")
        time.sleep(0.1)


if __name__ == "__main__":
    main(int(sys.argv[1]))
