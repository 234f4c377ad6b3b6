"""What no schema can say of a right request is left out of those that the step `requests` makes."""

import schemathesis
from schemathesis import GenerationMode, HookContext

from tests.api.test_fuzz import leave_out_what_cannot_be


@schemathesis.hook
def before_call(context: HookContext, case: schemathesis.Case, kwargs: object) -> None:
    """As the tests do it, so that both make the same requests."""
    if case.meta is not None and case.meta.generation.mode is GenerationMode.POSITIVE:
        leave_out_what_cannot_be(case)
