"""Letters beyond plain Latin ones and Arabic ones, as Latin letters.

Why    Сергей, Sergej and Sergei are one name. Once a Cyrillic name is spelled in Latin
       letters, all that is known of Latin spellings serves it as well.
How    Cyrillic letters become much what BGN/PCGN [1]_ writes, over all languages
       together: г is g and х is kh, also where Ukrainians say h. Marks that make a
       Latin letter another one, of ISO 9 [2]_ and of alphabets (š, ć, ş), are spelled
       out; others (é, ā) are left to fall off.
Read   `in_latin`, `script_of`.

References
----------
.. [1] US Board on Geographic Names and Permanent Committee on Geographical Names.
       *Romanization systems and policies*.
.. [2] ISO 9:1995. *Transliteration of Cyrillic characters into Latin characters*.
"""

import re
import unicodedata

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "yo",
    "є": "ye", "ж": "zh", "з": "z", "и": "i", "й": "y", "і": "i", "ї": "yi", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    # Serbian and Macedonian
    "ј": "j", "љ": "lj", "њ": "nj", "ђ": "dj", "ћ": "ch", "џ": "dzh", "ѓ": "gj",
    "ќ": "kj", "ѕ": "dz",
    # Caucasus, Central Asia, Volga
    "ә": "a", "ғ": "gh", "қ": "q", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
    "ҳ": "h", "ҷ": "j", "ҹ": "j", "җ": "j", "ҝ": "g", "ӣ": "i", "ӯ": "u", "ӏ": "",
    "ҙ": "z", "ҫ": "s", "ҡ": "q", "ҥ": "n", "ӧ": "o", "ӱ": "u", "ӓ": "a", "ӑ": "a",
    "ӗ": "e", "ѐ": "e", "ѝ": "i",
}  # fmt: skip
_MARKED = {
    "š": "sh", "ş": "sh", "ș": "sh", "č": "ch", "ć": "ch", "ç": "ch", "ž": "zh",
    "ŝ": "shch", "đ": "dj", "ǧ": "j", "ġ": "gh", "ḫ": "kh", "ẖ": "kh", "ł": "l",
    "ø": "o", "ı": "i", "ə": "a", "ǝ": "a", "ħ": "h", "ð": "d", "þ": "th", "ß": "ss",
    "æ": "ae", "œ": "oe", "ŋ": "n", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ɛ": "e",
    "ɔ": "o", "ŧ": "t",
}  # fmt: skip
_SPELLED = _CYRILLIC | _MARKED
_TABLE = str.maketrans(
    _SPELLED
    | {
        letter.upper(): latin.capitalize()
        for letter, latin in _SPELLED.items()
        if len(letter.upper()) == 1 and letter != "ı"
    }
)
_ARABIC_LETTER = re.compile("[\u0620-\u06ff\u0750-\u077f]")
_CYRILLIC_LETTER = re.compile("[\u0400-\u052f]")
_SERBIAN = re.compile("[јљњђћџ]", re.IGNORECASE)
_AS_SERBS_WRITE = str.maketrans("хцХЦ", "hcHC")
_SERBIAN_END = re.compile(r"(?<=[вv])(?:ић|ić)\b", re.IGNORECASE)
_CARRIER = re.compile(r"\bئ")  # of a vowel that begins a word in Kurdish and Uyghur


def in_latin(name: str) -> str:
    """Spell Cyrillic letters, and marks that make another letter, in Latin ones.

    Family names in -vić end in -vic, for those in -vich may be made of a father's name.
    """
    name = _CARRIER.sub("ا", unicodedata.normalize("NFC", name))
    if _SERBIAN.search(name):
        name = name.translate(_AS_SERBS_WRITE)
    return _SERBIAN_END.sub("ic", name).translate(_TABLE)


def script_of(name: str) -> str:
    """Say in which script a name is written; of several, Arabic and Cyrillic first."""
    if _ARABIC_LETTER.search(name):
        return "arabic"
    return "cyrillic" if _CYRILLIC_LETTER.search(name) else "latin"
