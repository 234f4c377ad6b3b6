"""Make a virtual environment hold what a lock file names: `python3 install.py LOCK VENV`.

Needs nothing but the standard library, and does nothing where VENV already holds that very lock. Written so that an old
Python can still read it and say what is missing.
"""

import fcntl
import hashlib
import os
import subprocess
import sys

OLDEST = (3, 11)


def main(lock, venv):
    """Install `lock` into `venv`, once; two that run at the same time wait for each other."""
    if sys.version_info < OLDEST:
        sys.exit(
            "Telling needs Python {}.{} or later; ".format(*OLDEST)
            + "{} is {}.{}. ".format(sys.executable, *sys.version_info[:2])
            + "Install one, or name it: make PYTHON=/path/to/python3 ..."
        )
    try:
        import ensurepip
        import venv as _
    except ImportError:
        sys.exit("This Python has no venv module. On Debian or Ubuntu: apt-get install python3-venv")
    del ensurepip, _
    os.makedirs(venv, exist_ok=True)
    with open(os.path.join(venv, ".lock"), "w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        stamp = os.path.join(venv, "." + os.path.basename(lock) + ".stamp")
        state = _state(lock)
        if _read(stamp) != state or not _works(venv):
            _install(lock, venv)
            with open(stamp, "w") as file:
                file.write(state)


def _state(lock):
    """What the stamp must say: this lock's content, this Python."""
    with open(lock, "rb") as file:
        return "{} {}.{}\n".format(hashlib.sha256(file.read()).hexdigest(), *sys.version_info[:2])


def _read(path):
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        return ""


def _works(venv):
    """Whether its interpreter is of this version and has pip: a folder that was moved or copied does not."""
    check = "import sys, pip; sys.exit(sys.version_info[:2] != ({}, {}))".format(*sys.version_info[:2])
    try:
        return subprocess.call([_python(venv), "-c", check], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def _install(lock, venv):
    print(f"Installing {lock} into {venv} ...", flush=True)
    if not _works(venv):
        _run([sys.executable, "-m", "venv", "--clear", venv])
    # The lock is complete, so nothing is looked up that it does not name.
    options = ["--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps"]
    _run([_python(venv), "-m", "pip", "install", *options, "-r", lock])


def _python(venv):
    return os.path.join(venv, "bin", "python")


def _run(command):
    if subprocess.call(command):
        sys.exit("This failed: " + " ".join(command))


if __name__ == "__main__":
    main(*sys.argv[1:])
