"""Problems told to people: one line each, saying what is wrong and where."""

from pydantic import ValidationError


class UserError(Exception):
    """What stops a command and a user can mend: one line that says what is wrong and the way out."""


def in_one_line(problem: ValidationError) -> str:
    """Say where each part of a message is wrong and why, without repeating its content."""
    return "; ".join(
        f"{'.'.join(map(str, error['loc'])) or 'the message'}: {error['msg']}"
        for error in problem.errors(include_url=False, include_context=False, include_input=False)
    )
