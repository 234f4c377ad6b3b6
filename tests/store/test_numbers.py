from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from service.store.numbers import number_key

NUMBERS = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False),
    st.integers(-(10**20), 10**20).map(Decimal),
    st.sampled_from([Decimal(text) for text in ("0", "-0", "1E+999999", "1E-999999", "-1E+999999", "0.5", "1.50")]),
)


@given(NUMBERS, NUMBERS)
def test_keys_sort_like_the_numbers(a: Decimal, b: Decimal) -> None:
    assert (number_key(a) < number_key(b)) == (a < b)
    assert (number_key(a) == number_key(b)) == (a == b)


def test_numbers_that_a_float_would_confuse_keep_their_order() -> None:
    assert number_key(9007199254740992) < number_key(9007199254740993) < number_key(Decimal("9007199254740993.1"))
