"""Districts and regions of conflicts that lists of towns do not have.

One row each: names | country | latitude | longitude, the middle of the district to a
hundredth of a degree or so, from maps; by hand, and our own choice.
"""

from typing import Final

DISTRICTS: Final = """
Eastern Ghouta|East Ghouta|Ghouta | SY | 33.53 | 36.42
Moadamiya|Moadamiyat al-Sham | SY | 33.46 | 36.19
Yarmouk|Yarmouk camp | SY | 33.47 | 36.30
Old City of Homs|Homs Old City | SY | 34.73 | 36.72
Waer|al-Waer | SY | 34.74 | 36.67
Nubl | SY | 36.38 | 36.99
Zahra|al-Zahra | SY | 36.37 | 37.00
Foua|al-Foua|Fua | SY | 35.98 | 36.70
Kefraya | SY | 35.98 | 36.67
Zabadani | SY | 33.72 | 36.10
Madaya | SY | 33.69 | 36.10
Wadi Barada | SY | 33.65 | 36.13
Castello Road | SY | 36.25 | 37.13
Idlib province | SY | 35.93 | 36.63
Rastan | SY | 34.93 | 36.73
Donbas|Donbass | UA | 48.00 | 37.80
Debaltseve | UA | 48.34 | 38.41
Stanytsia Luhanska | UA | 48.65 | 39.45
Hodeidah|Hudaydah|al-Hudaydah | YE | 14.80 | 42.95
Marib|Ma'rib | YE | 15.46 | 45.33
Taiz|Ta'izz | YE | 13.58 | 44.02
Gaza|Gaza Strip | PS | 31.42 | 34.36
West Bank | PS | 31.95 | 35.25
Rafah | PS | 31.29 | 34.25
Khan Younis | PS | 31.34 | 34.30
Tigray | ET | 13.80 | 39.00
Amhara | ET | 11.70 | 38.00
Oromia | ET | 8.00 | 39.00
Darfur | SD | 13.50 | 24.50
El Fasher|El-Fasher | SD | 13.63 | 25.35
South Kordofan | SD | 11.20 | 29.80
Blue Nile | SD | 11.60 | 34.30
Abyei | SD | 9.59 | 28.44
North Kivu | CD | -0.80 | 29.00
South Kivu | CD | -3.00 | 28.30
Ituri | CD | 1.60 | 30.10
Cabo Delgado | MZ | -12.30 | 39.60
Rakhine|Rakhine State | MM | 20.10 | 93.60
Kachin|Kachin State | MM | 25.80 | 97.40
Mindanao | PH | 7.80 | 125.00
Marawi | PH | 8.00 | 124.29
Nagorno-Karabakh|Karabakh | AZ | 39.82 | 46.75
Lachin corridor | AZ | 39.64 | 46.55
Abkhazia | GE | 43.00 | 41.00
South Ossetia | GE | 42.34 | 44.04
Transnistria | MD | 46.84 | 29.63
Kashmir | IN | 34.10 | 75.00
Sinjar | IQ | 36.32 | 41.87
Bentiu | SS | 9.23 | 29.83
Malakal | SS | 9.53 | 31.66
Kidal | ML | 18.44 | 1.41
Menaka | ML | 15.92 | 2.40
Lake Chad | TD | 13.00 | 14.00
Diffa | NE | 13.32 | 12.61
Anglophone regions | CM | 5.90 | 9.80
Catatumbo | CO | 8.60 | -73.00
"""
