"""Names of people, made comparable over two scripts and many spellings.

Why    One man is محمد عبد الرحمن here, "Mohamed Abdelrahman" there, and "Muhammed Abd
       al-Rahman" on a third list.
How    A name becomes consonants, which hands agree on more than on vowels. Arabic
       letters and Latin digraphs go to the same signs; vowels and the letters that
       stand for long ones fall out; articles and "son of" do, too; and the word that
       servants' names begin with is joined to what follows it.
Read   `skeleton_of`.
"""

import re
import unicodedata
from functools import lru_cache

_ARABIC = {
    "ب": "b", "ت": "t", "ث": "t", "ج": "j", "ح": "h", "خ": "x", "د": "d", "ذ": "d",
    "ر": "r", "ز": "z", "س": "s", "ش": "c", "ص": "s", "ض": "d", "ط": "t", "ظ": "z",
    "غ": "g", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h",
    "پ": "b", "چ": "c", "ژ": "j", "ڤ": "f", "گ": "k", "ک": "k", "ہ": "h",
}  # fmt: skip
_HALF_VOWELS = {"و": "w", "ي": "y", "ی": "y", "ئ": "y", "ؤ": "w"}
_SILENT_ARABIC = frozenset("اأإآٱىةعءـ")
_DIGRAPHS = (
    ("kh", "x"), ("gh", "g"), ("sh", "c"), ("ch", "c"), ("th", "t"), ("dh", "d"),
    ("ph", "f"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("qu", "q"),
)  # fmt: skip
_LATIN = str.maketrans({"g": "j", "p": "b", "v": "f", "c": "k"})
_SAME = str.maketrans({"q": "k"})
_VOWEL_SIGNS = frozenset("aeiou")
_STARTS = frozenset("اأإآٱع")  # silent, but where they begin a word there is a vowel
_DOUBLED = re.compile(r"(.)\1+")
_SILENT = re.compile("[\u0640'’‘`´ʻʼʾʿʽ\u200c\u200d]")
_WORD = re.compile(r"[^\W_]+")
_ARTICLES = re.compile(
    r"\b(?:al|el|ul|il|ad|ed|an|en|ar|er|as|es|ash|esh|at|et|az|ez|ud|ur)-(?=\w)"
)
_JOINED_ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l)(?=[A-Z])")
_LONE_ARTICLES = frozenset({"al", "el", "ul", "ال"})
_OF = frozenset({"bin", "ibn", "ben", "bint", "ould", "بن", "ابن", "بنت"})
_SERVANT = frozenset({"abd", "abdul", "abdel", "abdal", "abdu", "عبد", "عبدال"})
_FATHER_OF = frozenset({"abu", "abou", "abo", "ابو", "أبو"})
_ARABIC_LETTER = re.compile("[\u0620-\u06ff]")


@lru_cache(maxsize=200_000)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name as consonants, in their order.

    Examples
    --------
    >>> words_of("Muhammad Abd al-Rahman") == words_of("محمد عبد الرحمن")
    True
    """
    plain = _plain(name)
    words: list[str] = []
    joined = ""
    for word in _WORD.findall(plain):
        if word in _OF or word in _LONE_ARTICLES:
            continue
        if word in _SERVANT:
            joined = "abd"
        elif word in _FATHER_OF:
            joined = "abu"
        else:
            words.append(_consonants(joined + _without_article(word)))
            joined = ""
    return tuple(word for word in words if word)


def is_arabic(name: str) -> bool:
    """Say whether a name is written in Arabic letters."""
    return _ARABIC_LETTER.search(name) is not None


def skeleton_of(name: str) -> str:
    """Return a whole name as consonants, with a space between its words."""
    return " ".join(words_of(name))


def _plain(name: str) -> str:
    """Take marks, case, what is silent, and articles off."""
    decomposed = unicodedata.normalize("NFKD", name)
    plain = "".join(one for one in decomposed if not unicodedata.combining(one))
    plain = _SILENT.sub("", _JOINED_ARTICLE.sub("", plain).casefold())
    return _ARTICLES.sub("", plain).replace("dj", "j")  # of Djamel and Jamal


def _without_article(word: str) -> str:
    """Take an Arabic article off, and the one inside a servant's name."""
    if _ARABIC_LETTER.search(word):
        served = re.match("عبدال(..+)", word)
        if served:
            return "abd" + served.group(1)
        return word.removeprefix("ال") if len(word) > 4 else word
    if len(word) > 5 and re.match("al[^aeiou]", word):
        return word[2:]
    found = re.match(r"abd(?:[aeu]l|[aeu]([rnstzd])(?=\1))(\w{2,})", word)
    if found:
        return "abd" + found.group(2).removeprefix("-")
    return word


def _consonants(word: str) -> str:
    if _ARABIC_LETTER.search(word):
        latin = "".join(_of_arabic(letter) for letter in word)
    else:
        latin = word
        for pair, sign in _DIGRAPHS:
            latin = latin.replace(pair, sign.upper())
        latin = latin.translate(_LATIN).casefold()
    latin = latin.removesuffix("h") if len(latin) > 3 else latin
    latin = latin.translate(_SAME)
    first, rest = latin[:1], latin[1:]
    begins = "a" if first in _VOWEL_SIGNS else first
    rest = "".join(one for one in rest if one not in _VOWEL_SIGNS and one not in "wy")
    return _DOUBLED.sub(r"\1", begins + rest)


@lru_cache(maxsize=200_000)
def vowels_of(name: str) -> str:
    """Return a name with what is written of its vowels: u, i and a, and no others.

    It tells apart names whose consonants are the same. Between the scripts it is only
    near, for Arabic writes the long ones.
    """
    plain = _plain(name)
    return " ".join(
        _DOUBLED.sub(r"\1", "".join(map(_vowel, _without_article(word))))
        for word in _WORD.findall(plain)
        if word not in _OF and word not in _LONE_ARTICLES
    )


@lru_cache(maxsize=200_000)
def firm_vowels_of(name: str) -> str:
    """Return what of a first name's vowels hands agree on, with its script before it.

    In Arabic letters these are the long u and i, but for one at the end; in Latin ones
    whether the first vowel is a u. Hassan and Hussein differ in it, Mohamed and
    Muhammad do not. Two rows in one script whose first names have the same consonants,
    and differ here, bear two names. Empty for servants' and fathers' names, which are
    written in too many ways.
    """
    words, sounds = words_of(name), vowels_of(name).split()
    if not words or not sounds or _is_joined(_plain(name)):
        return ""
    sound = sounds[0]
    if is_arabic(name):
        return "arabic:" + sound.replace("a", "").rstrip("hi")
    later = sound[1:] if words[0][0] not in _VOWEL_SIGNS else sound
    first = next((one for one in later if one in "aiu"), "")
    return f"latin:{'u' if first == 'u' else ''}"


def _is_joined(plain: str) -> bool:
    """Say whether a name begins with "servant of" or "father of"."""
    found = (one for one in _WORD.findall(plain) if one not in _OF | _LONE_ARTICLES)
    word = next(found, "")
    return word in _FATHER_OF or word.startswith(("abd", "عبد"))


def _vowel(letter: str) -> str:
    if letter in "eiyيیئ":
        return "i"
    if letter in "ouwوؤ":
        return "u"
    if letter in "aاأإآٱىةع":
        return "a"
    return _of_arabic(letter).translate(_LATIN).translate(_SAME)


def _of_arabic(letter: str) -> str:
    if letter in _SILENT_ARABIC:
        return "a" if letter in _STARTS else ""
    return _HALF_VOWELS.get(letter) or _ARABIC.get(letter, letter)
