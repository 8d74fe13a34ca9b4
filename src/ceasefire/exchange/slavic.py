"""Names of Slavic form in Latin letters: one given name of many, its order, the father.

Why    Sergei is Serhii in Ukrainian and Siarhei in Belarusian. Lists put the family
       name first or last, and the father into the middle: Ivanov Pyotr Sergeevich.
How    Given names whose consonants differ between languages are brought to one. In
       words that end as family names do, hands agree neither on g, h and kh nor on j, y
       and i. Endings of women need nothing: they are vowels, and vowels fall out.
Read   `in_one_spelling`, `ordered`.
"""

import re
from collections.abc import Sequence

_ONE_NAME = {
    "aleksandr": r"[ao]l(?:e|[ijy]a)(?:ks|x)and(?:[ae]?r|ro)",
    "aleksandra": r"[ao]l(?:e|[ijy]a)(?:ks|x)andra",
    "aleksei": r"[ao]l(?:e|[ijy]a)(?:ks|x)[eiy][ijy]*",
    "bogdan": r"bo[gh]dan",
    "dmitri": r"(?:dz?m[iy]|dim[iy])tr(?:[iy][ijy]*|o)",
    "egor": r"[ijy]?e[gh]or|[iy]ahor",
    "elena": r"(?:[ijy]?e|[ao]|he)len+a",
    "elizaveta": r"[ijy]?el[iy]zaveta|l[iy]zaveta",
    "evgeni": r"(?:[ijy]?e[vw]|[ijy]au|eu)[gh]en[eijy]*",
    "evgenia": r"(?:[ijy]?e[vw]|[ijy]au)[gh]en[ijy]+a",
    "galina": r"[gh]al[iy]na",
    "gennadi": r"[gh]en+ad(?:[iy][ijy]*|z)",
    "georgi": r"[gh](?:eo|[iy]e)r[gh][iy][ijy]*",
    "gleb": r"[gh]l[ei]b",
    "grigori": r"(?:[gh]r[iy]|r[iy])[gh]or(?:[iy][ijy]*)?",
    "igor": r"i[gh][oa]r",
    "ilya": r"il+[ijy]+a",
    "katerina": r"(?:[ijy]?e)?kat[ea]r[iy]n+a|kats[ijy]*ar[iy]na|[ck]atherine",
    "khristo": r"(?:kh|h|ch)risto",
    "konstantin": r"[ck][oa]nstants?[iy]n|kost[ijy]*ant[iy]n",
    "kristina": r"(?:kh|h|ch|k)r[iy]st[iy]n+a",
    "lyudmila": r"l[ijy]?udm[iy]l+a",
    "maksim": r"ma(?:x|ks)[iy]m",
    "mikhail": r"m[iy](?:kh|h|ch|x)a[ijy]+lo?|michael",
    "nikita": r"[mn][iy]k[iy]ta",
    "nikolai": r"[mn][iy]k[ao]la[ijy]*",
    "oksana": r"[ao](?:ks|x)ana",
    "oleg": r"ole[gh]",
    "olga": r"v?ol[gh]a",
    "petr": r"p[ijy]+otr",
    "sergei": r"s(?:e|[ijy]e|[iy]a)r[gh][eiy][ijy]*",
    "stepan": r"sts[iy]apan",
    "tatiana": r"t[ae]ts?[ijy]*ana",
    "valentin": r"valent[iy]n",
    "valentina": r"valent[iy]na",
    "viktor": r"v[iy][ck]t[oa]r",
    "viktoria": r"v[iy][ck]t[oa]r[ijy]+a",
    "vladimir": r"(?:vla|volo|ula)d[yz]*[iy]m[eiy]r",
    "vladislav": r"(?:vla|ula)d[yz]*[iy]sla[uvw]",
    "yakov": r"[ijy]ak[aio]v",
    "yana": r"[iy]ana",
    "yaroslav": r"[ijy]arosla[uvw]",
    "yulia": r"[iy]ul[iy]+[ijy]*a",
    "yuri": r"[iy]ur[iy][ijy]*|jur[iy]j",
}
_GIVEN = re.compile("|".join(f"(?P<{one}>{how})" for one, how in _ONE_NAME.items()))
_ALSO_ARABIC = frozenset(
    {"aleksandr", "elena", "georgi", "konstantin", "mikhail", "nikolai"}
)
_SOFT_END = re.compile(
    "(?:anatol|andr|arkad|arsen|matv|sav|t[iy]mof|valer|vas[iy]l|v[iy]tal)[eiy]j"
    "|(?:anastas|ksen|l[iy]d|mar|natal|sof|valer)[iy]ja"
)
_KH_FOR_H = re.compile(
    r"akhm[ae]d|(?:abd\w*)?rakh(?:im|man)|khab[iy]b|khak[iy]m|kham[iy]d|khamza|khas+an"
    r"|khus+[ae][iy]*n|makhmu?d|mukham+[ae]d|ibragim"
)
_REGULAR = re.compile(
    "anatol[iy][ijy]*|andr[eiy]+[ijy]*|anton|arkad[iy][ijy]*|art[iy]?[eo]m|boris|borys"
    "|den[iy]s|[iy]r[iy]na|kar[iy]na|mar[iy]na|mart[iy]n|f[iy]?[eo]d[oi]r|ivan|k[iy]r[iy]l+o?|leon[iy]d|matv[eiy][ijy]*|nadezhda"
    "|natal[ijy]+a|n[iy]na|pav[ae]?lo?|petro?|pol[iy]na|sem[iy]?[eo]n|stan[iy]sla[vuw]|stepan"
    "|sv[iy]?[aei]tlana|taras|t[iy]mof[eiy][ijy]*|vad[iy]m|valer[iy][ijy]*"
    "|vas[iy]l[iy]?[ijy]*|v[iy]tal[iy][ijy]*|v[iy][ao]?chesla[vuw]"
)
_FAMILY = re.compile(
    r"\w{2,}(?:[oe]va?|[oe]ff|enko|chuk|[ijy]uk|v[iy]ch?"
    r"|sk(?:[iy][ijy]?|o[ijy]|a(?:[ijy]a)?))"
)
_ALSO_FAMILY = re.compile(r"\w{3,}(?:[iy]na?|uk)")  # and Yasin, so in Cyrillic alone
_FATHER = re.compile(
    r"(\w{2,}?[ijy]*)[aeo](?:v(?:[iy]ch|na)|una)|(\w{2,}?[iy]?)(?:[iy]vna|n?[iy]chna)"
    r"|(fom|il[iy]?|kuzm|luk|nik[iy]t|savv?)[iy]ch"
)
_HUSHED = re.compile("(?<![scztdp])h|kh|gh")


def in_one_spelling(word: str) -> str:
    """Spell a Latin word, without marks and in small letters, in one way of several.

    Examples
    --------
    >>> in_one_spelling("serhii"), in_one_spelling("honcharenko")
    ('sergei', 'goncharenko')
    """
    given = _GIVEN.fullmatch(word)
    if given:
        return str(given.lastgroup)
    if _SOFT_END.fullmatch(word):
        return word.replace("j", "")
    if _KH_FOR_H.fullmatch(word):
        return word.replace("kh", "h").replace("g", "h")
    return _family(word) if _FAMILY.fullmatch(word) else word


def is_one_name(word: str) -> bool:
    """Say whether a word is a given name as `in_one_spelling` writes it."""
    return word in _ONE_NAME


def _family(word: str) -> str:
    word = re.sub(r"v[iy]c$", "vich", word).replace("x", "ks").replace("tz", "ts")
    word = re.sub("c(?![hkt])", "ts", word)
    word = re.sub("^[ijy]e", "e", word)
    word = re.sub("^i(?=[aou])", "y", word)
    word = word[:1] + word[1:].replace("j", "i")
    return _HUSHED.sub("g", word)


def ordered(
    words: Sequence[str], *, cyrillic: bool
) -> tuple[tuple[int, ...], int | None]:
    """Say which word is the given name, which the family's, and which tells the father.

    Parameters
    ----------
    words
        As Latin letters, in small ones, as they stand in the name.
    cyrillic
        Whether it is written in Cyrillic letters.

    Returns
    -------
    order
        Places of the words, the given name first and the family name last.
    father
        Place of the word that is made of the father's name, if one is.
    """
    places = tuple(range(len(words)))
    if len(words) < 2:
        return places, None
    middle = [
        at for at in places[1:] if len(words) > 2 and _FATHER.fullmatch(words[at])
    ]
    if middle and middle[0] == len(words) - 1:
        return (*places[1:], 0), middle[0]
    if middle:
        return places, middle[0]
    last_is_given = _is_given(words[-1]) and not _is_given(words[0])
    begins, ends = (_is_family(words[at], cyrillic=cyrillic) for at in (0, -1))
    if not ends and (begins or last_is_given):
        return (*places[1:], 0), None
    return places, None


def father_of(word: str) -> str:
    """Return the father's name that a patronymic is made of, else the word.

    Examples
    --------
    >>> father_of("mikhailovich"), father_of("mikhail")
    ('mikhail', 'mikhail')
    """
    found = _FATHER.fullmatch(word)
    return next(filter(None, found.groups())) if found else word


def _is_family(word: str, *, cyrillic: bool) -> bool:
    if _is_given(word):
        return False
    if cyrillic and _ALSO_FAMILY.fullmatch(word):
        return True
    return _FAMILY.fullmatch(word) is not None


def _is_given(word: str) -> bool:
    given = _GIVEN.fullmatch(word)
    if given is None:
        return _REGULAR.fullmatch(word) is not None
    return given.lastgroup not in _ALSO_ARABIC
