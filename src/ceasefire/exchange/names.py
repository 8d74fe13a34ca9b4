"""Names of people, made comparable over three scripts and many spellings.

Why    One man is محمد عبد الرحمن here, "Mohamed Abdelrahman" there, and "Muhammed Abd
       al-Rahman" on a third list; another is Пётр Иванов and "Ivanov Piotr".
How    A name becomes consonants, which hands agree on more than on vowels. Arabic
       letters and Latin digraphs go to the same signs; vowels and the letters that
       stand for long ones fall out; articles and "son of" do, too; and the word that
       servants' names begin with is joined to what follows it.
Read   `skeleton_of`, `is_compared`.
Else   Cyrillic is spelled in Latin letters in `letters`; what is Slavic is in `slavic`.
"""

import re
import unicodedata
from functools import lru_cache

from ceasefire.exchange.letters import in_latin, script_of
from ceasefire.exchange.slavic import father_of, in_one_spelling, is_one_name, ordered

_ARABIC = {
    "ب": "b", "ت": "t", "ث": "t", "ج": "j", "ح": "h", "خ": "x", "د": "d", "ذ": "d",
    "ر": "r", "ز": "z", "س": "s", "ش": "c", "ص": "s", "ض": "d", "ط": "t", "ظ": "z",
    "غ": "g", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h",
    # Persian, Kurdish, Pashto, Urdu, Sindhi, Uyghur
    "پ": "b", "چ": "c", "ژ": "j", "ڤ": "f", "گ": "j", "ک": "k", "ہ": "h", "ھ": "h",
    "ڕ": "r", "ڵ": "l", "ڭ": "n", "ټ": "t", "ډ": "d", "ړ": "r", "ږ": "j", "ښ": "c",
    "ګ": "j", "ڼ": "n", "څ": "ts", "ځ": "z", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n",
    "ڪ": "k", "ٻ": "b", "ڀ": "b", "ٿ": "t", "ٽ": "t", "ٺ": "t", "ڄ": "j", "ڃ": "n",
    "ڇ": "c", "ڌ": "d", "ڏ": "d", "ڊ": "d", "ڍ": "d", "ڙ": "r", "ڦ": "f", "ڳ": "j",
    "ڱ": "n", "ڻ": "n",
}  # fmt: skip
_LONG_U, _LONG_I = "وؤۆۇۈۋۉ", "يیئێېۍےۓ"
_HALF_VOWELS = dict.fromkeys(_LONG_U, "w") | dict.fromkeys(_LONG_I, "y")
_SILENT_ARABIC = frozenset("اأإآٱىةعءـەۃ")
_DIGRAPHS = (
    ("kh", "x"), ("gh", "g"), ("sh", "c"), ("ch", "c"), ("th", "t"), ("dh", "d"),
    ("ph", "f"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("qu", "q"),
)  # fmt: skip
_LATIN = str.maketrans({"g": "j", "p": "b", "v": "f", "c": "k"})
_SAME = str.maketrans({"q": "k"})
_VOWEL_SIGNS = frozenset("aeiou")
_STARTS = frozenset("اأإآٱع")  # silent, but where they begin a word there is a vowel
_ONE_KEY = str.maketrans("کیہھ", "كيهه")  # one letter on the keys of two languages
_DOUBLED = re.compile(r"(.)\1+")
_SILENT = re.compile("[\u0640'’‘`´ʻʼʾʿʽʹʺ′″\u200c\u200d]")
_WORD = re.compile(r"[^\W_]+")
_ARTICLES = re.compile(
    r"\b(?:al|el|ul|il|ad|ed|an|en|ar|er|as|es|ash|esh|at|et|az|ez|ud|ur)-(?=\w)"
)
_JOINED_ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l)(?=[A-Z])")
_LONE_ARTICLES = frozenset({"al", "el", "ul", "ال"})
_OF = frozenset({"bin", "ibn", "ben", "bint", "ould", "بن", "ابن", "بنت"})
_SERVANT = frozenset({"abd", "abdul", "abdel", "abdal", "abdu", "عبد", "عبدال"})
_FATHER_OF = frozenset({"abu", "abou", "abo", "ابو", "أبو"})
_SPELLED_SOUNDS = (("dzh", "j"), ("dj", "j"), ("tch", "ch"), ("sch", "sh"))
_ONE_SOUND = ("zh", "j")  # of Zhukov, Jukov and Žukov, of Bizhan and Bijan
_KNOWN = frozenset(
    {*"abcdefghijklmnopqrstuvwxyz", *_ARABIC, *_HALF_VOWELS, *_SILENT_ARABIC}
)


@lru_cache(maxsize=200_000)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name as consonants, in their order.

    Examples
    --------
    >>> words_of("Muhammad Abd al-Rahman") == words_of("محمد عبد الرحمن")
    True
    """
    words: list[str] = []
    joined = ""
    for word in _in_order(name):
        if word in _SERVANT:
            joined = "abd"
        elif word in _FATHER_OF:
            joined = "abu"
        else:
            words.append(_consonants(joined + _without_article(word)))
            joined = ""
    return tuple(word for word in words if word)


@lru_cache(maxsize=200_000)
def is_compared(name: str) -> bool:
    """Say whether all letters of a name are of scripts that are compared.

    A name in another script is the same as one that is written just like it, and like
    none in these.
    """
    return all(letter in _KNOWN for letter in _plain(name) if letter.isalpha())


def father_in(name: str) -> str:
    """Return the father's name that a name holds as a patronymic, else nothing."""
    words, (_, at) = _words_in(name), _order_of(name)
    return "" if at is None else father_of(words[at])


def father_named(text: str) -> str:
    """Return a father's name as it is, also where the patronymic is written for it."""
    words = _words_in(text)
    return father_of(words[0]) if len(words) == 1 else text


def without_father(name: str) -> str:
    """Leave out the patronymic of a name, if it holds one beside two other words."""
    words, (order, at) = _words_in(name), _order_of(name)
    return name if at is None else " ".join(words[i] for i in order if i != at)


def skeleton_of(name: str) -> str:
    """Return a whole name as consonants, with a space between its words."""
    return " ".join(words_of(name))


def _plain(name: str) -> str:
    """Take marks, case, what is silent, and articles off."""
    decomposed = unicodedata.normalize("NFKD", in_latin(name))
    plain = "".join(one for one in decomposed if not unicodedata.combining(one))
    plain = _SILENT.sub("", _JOINED_ARTICLE.sub("", plain).casefold())
    plain = _ARTICLES.sub("", plain)
    for spelled, sound in _SPELLED_SOUNDS:  # of Djamel and Jamal, and of their like
        plain = plain.replace(spelled, sound)
    return plain


@lru_cache(maxsize=200_000)
def _words_in(name: str) -> tuple[str, ...]:
    """Return the words of a name that are names, as they are in its order."""
    found = _WORD.findall(_plain(name))
    return tuple(one for one in found if one not in _OF and one not in _LONE_ARTICLES)


def _in_order(name: str) -> list[str]:
    """Return its words, the given name first, and each in one of its spellings."""
    words = _words_in(name)
    return [in_one_spelling(words[at]) for at in _order_of(name)[0]]


@lru_cache(maxsize=200_000)
def _order_of(name: str) -> tuple[tuple[int, ...], int | None]:
    return ordered(_words_in(name), cyrillic=script_of(name) == "cyrillic")


def _without_article(word: str) -> str:
    """Take an Arabic article off, and the one inside a servant's name."""
    if script_of(word) == "arabic":
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
    if script_of(word) == "arabic":
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
    return _DOUBLED.sub(r"\1", (begins + rest).replace(*_ONE_SOUND))


@lru_cache(maxsize=200_000)
def vowels_of(name: str) -> str:
    """Return a name with what is written of its vowels: u, i and a, and no others.

    It tells apart names whose consonants are the same. Between the scripts it is only
    near, for Arabic writes the long ones.
    """
    return " ".join(
        _DOUBLED.sub(r"\1", "".join(map(_vowel, _without_article(word))))
        for word in _in_order(name)
    )


@lru_cache(maxsize=200_000)
def letters_of(name: str) -> str:
    """Return a name with all its letters, in Latin or Arabic ones, in one order.

    Given names that differ between languages are in one spelling; nothing else that
    hands differ on is set aside, for Ildar and Eldar, or Rinat and Renat, are brothers.
    """
    words = (_without_article(word) for word in _in_order(name))
    return " ".join(words).translate(_ONE_KEY)


@lru_cache(maxsize=200_000)
def firm_vowels_of(name: str) -> str:
    """Return what of a first name's vowels hands agree on, with its script before it.

    In Arabic letters these are the long u and i, but for one at the end; in Latin ones
    whether the first vowel is a u. Hassan and Hussein differ in it, Mohamed and
    Muhammad do not. Two rows in one script whose first names have the same consonants,
    and differ here, bear two names; so do two rows in any whose names are known as
    Slavic ones. Empty for servants' and fathers' names, which are
    written in too many ways.
    """
    words, sounds = words_of(name), vowels_of(name).split()
    if not words or not sounds or _is_joined(name):
        return ""
    if is_one_name(spelled := _in_order(name)[0]):  # Oleg is not Olga
        return f"name:{spelled}"
    sound, script = sounds[0], script_of(name)
    if script == "arabic":
        return "arabic:" + sound.replace("a", "").rstrip("hi")
    later = sound[1:] if words[0][0] not in _VOWEL_SIGNS else sound
    first = next((one for one in later if one in "aiu"), "")
    return f"{script}:{'u' if first == 'u' else ''}"


def _is_joined(name: str) -> bool:
    """Say whether a name begins with "servant of" or "father of"."""
    word = next(iter(_words_in(name)), "")
    return word in _FATHER_OF or word.startswith(("abd", "عبد"))


def _vowel(letter: str) -> str:
    if letter in "eiy" or letter in _LONG_I:
        return "i"
    if letter in "ouw" or letter in _LONG_U:
        return "u"
    if letter in "aاأإآٱىةعەۃ":
        return "a"
    return _of_arabic(letter).translate(_LATIN).translate(_SAME)


def _of_arabic(letter: str) -> str:
    if letter in _SILENT_ARABIC:
        return "a" if letter in _STARTS else ""
    return _HALF_VOWELS.get(letter) or _ARABIC.get(letter, letter)
