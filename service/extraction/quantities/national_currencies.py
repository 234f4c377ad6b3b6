"""Whose currency it is where several countries' share a name: "In Nepal kregen zij 50.000 roepie".

By the country that is named nearest before the amount, or shortly behind it; without one no word says the currency.
"""

from service.extraction.quantities.base import Block

_BY_COUNTRY = {
    "roepie": "india INR nepal NPR pakistan PKR lanka LKR mauritius MUR seychellen SCR",
    "peso": "mexico MXN argentinië ARS chili CLP colombia COP filipijnen PHP cuba CUP uruguay UYU republiek DOP",
    "kroon": "zweden SEK noorwegen NOK denemarken DKK ijsland ISK tsjechië CZK",
    "dinar": "irak IQD servië RSD jordanië JOD koeweit KWD algerije DZD tunesië TND libië LYD bahrein BHD",
    "dirham": "marokko MAD emiraten AED dubai AED",
    "rial": "iran IRR oman OMR jemen YER saoedi-arabië SAR qatar QAR",
    "shilling": "kenia KES oeganda UGX tanzania TZS somalië SOS",
    "leu": "roemenië RON moldavië MDL",
}
_FORMS = {
    "roepies": "roepie", "rupee": "roepie", "rupees": "roepie", "peso's": "peso", "pesos": "peso", "kronen": "kroon",
    "dinars": "dinar", "dirhams": "dirham", "rials": "rial", "riyal": "rial", "riyals": "rial",
    "shillings": "shilling", "lei": "leu",
}  # fmt: skip
_CODES = {name: dict(zip(words.split()[::2], words.split()[1::2], strict=True)) for name, words in _BY_COUNTRY.items()}
_BEFORE, _BEHIND = 40, 12  # tokens


def code_by_country(block: Block, word: str, left: int, right: int) -> str:
    """The ISO 4217 code of the currency that `word` names for the amount in tokens `[left, right)`, or ""."""
    codes = _CODES.get(_FORMS.get(word, word))
    if codes is None:
        return ""
    near = (*range(left - 1, max(-1, left - _BEFORE), -1), *range(right, right + _BEHIND))
    return next((codes[block.word(at)] for at in near if block.word(at) in codes), "")
