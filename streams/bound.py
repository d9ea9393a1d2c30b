"""Run a command that does not outlive the process that started it, however that one ends (kill -9 included).

Started as a script, `bound.py PARENT_PID COMMAND...` binds itself to its parent and becomes the command. Linux sends
the signal (PR_SET_PDEATHSIG, kept across exec); elsewhere the command is run as it is.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
"""From linux/prctl.h."""


def bound(command: list[str]) -> list[str]:
    """Give the command line that runs `command` bound to this process.

    Linux watches the very thread that starts the child: start it from one that lives as long as the process.
    """
    return [sys.executable, "-I", "-S", __file__, str(os.getpid()), *command]


def _bind_to(parent: int) -> None:
    """Ask for SIGKILL at the parent's death, and end at once if it is dead by now."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            sys.exit(128 + signal.SIGKILL)


if __name__ == "__main__":
    _bind_to(int(sys.argv[1]))
    os.execvp(sys.argv[2], sys.argv[2:])
