"""Which texts are taken for English."""

import pytest

from ceasefire.core import FaultyInput
from ceasefire.reading import document_of

CLIPPED = """\
0620 Post 3: shelling of mill, two shells, no wounded.
0655 Patrol 2 reports road mine near quarry. Sappers sent.
0710 Mayor calls: bakery burning, cause unknown.
0725 Post 3: second salvo, three shells, roof hit, one soldier wounded.
0740 Wounded man evacuated by road, arrived clinic 0815.
0830 Liaison officer denies firing. Tubes parked since Monday, he says.
0915 Sappers lift mine. Quarry road open.
1020 Column of six lorries seen near bridge, no markings, moving north.
1105 Post 1: drone overhead, height 200, lost behind ridge."""


def test_a_log_that_leaves_out_small_words_is_english() -> None:
    assert document_of(CLIPPED, "log.txt").text.startswith("0620 Post 3")


@pytest.mark.parametrize(
    "passage",
    [
        (
            "Le ministre a déclaré que les combats ont cessé dans la ville et "
            "que les convois pourront entrer demain si les deux parties "
            "respectent la trêve signée à Tarn."
        ),
        (
            "Der Minister sagte, die Kämpfe in der Stadt seien beendet und die "
            "Konvois könnten morgen einfahren, wenn beide Seiten die Waffenruhe"
            " einhalten, die in Tarn unterzeichnet wurde."
        ),
        (
            "De minister zei dat de gevechten in de stad zijn gestopt en dat de"
            " konvooien morgen binnen mogen als beide partijen het bestand van "
            "Tarn naleven; er was veel schade en het water is op."
        ),
        (
            "Ministeren sagde, at kampene i byen er ophørt, og at konvojerne "
            "kan køre ind i morgen, hvis begge parter overholder våbenhvilen, "
            "der blev underskrevet i Tarn for en uge siden."
        ),
        (
            "Ministern sade att striderna i staden har upphört och att "
            "konvojerna kan köra in i morgon om båda parter respekterar "
            "vapenvilan som undertecknades i Tarn."
        ),
        (
            "Ministeri sanoi, että taistelut kaupungissa ovat päättyneet ja "
            "että saattueet voivat tulla huomenna, jos molemmat osapuolet "
            "noudattavat Tarnissa allekirjoitettua aselepoa."
        ),
        (
            "A miniszter azt mondta, hogy a harcok a városban véget értek, és "
            "hogy a konvojok holnap bemehetnek, ha mindkét fél betartja a "
            "Tarnban aláírt tűzszünetet."
        ),
        (
            "Minister powiedział, że walki w mieście ustały i że konwoje będą "
            "mogły jutro wjechać, jeśli obie strony będą przestrzegać rozejmu "
            "podpisanego w Tarn."
        ),
        (
            "Ministrul a spus că luptele din oraș au încetat și că convoaiele "
            "vor putea intra mâine dacă ambele părți respectă armistițiul "
            "semnat la Tarn."
        ),
        (
            "Bakan, şehirdeki çatışmaların sona erdiğini ve iki taraf Tarn'da "
            "imzalanan ateşkese uyarsa konvoyların yarın girebileceğini "
            "söyledi. Bu bir adım ve çok önemli."
        ),
        (
            "Menteri mengatakan bahwa pertempuran di kota itu telah berhenti "
            "dan konvoi dapat masuk besok jika kedua pihak mematuhi gencatan "
            "senjata yang ditandatangani di Tarn."
        ),
        (
            "Waziri alisema kuwa mapigano katika mji yamekoma na kwamba "
            "misafara itaweza kuingia kesho ikiwa pande zote mbili zitaheshimu "
            "usitishaji vita uliotiwa saini huko Tarn."
        ),
        (
            "Wasiirku wuxuu sheegay in dagaalkii magaalada uu joogsaday isla "
            "markaana kolonyada ay berri geli karaan haddii labada dhinac ay "
            "ixtiraamaan xabbad joojinta lagu saxiixay Tarn."
        ),
        (
            "Ministan ya ce an daina faɗa a cikin birnin kuma ayarin motoci za "
            "su iya shiga gobe idan ɓangarorin biyu suka mutunta tsagaita wuta "
            "da aka sanya wa hannu a Tarn."
        ),
        (
            "Bộ trưởng nói rằng giao tranh trong thành phố đã chấm dứt và các "
            "đoàn xe có thể vào ngày mai nếu hai bên tôn trọng thỏa thuận ngừng"
            " bắn ký tại Tarn."
        ),
        (
            "Sinabi ng ministro na natigil na ang labanan sa lungsod at "
            "makakapasok bukas ang mga konboy kung igagalang ng dalawang panig "
            "ang tigil-putukan na nilagdaan sa Tarn, at may tubig na."
        ),
        (
            "Die minister het gesê dat die gevegte in die stad gestaak is en "
            "dat die konvooie môre kan ingaan as albei partye die "
            "wapenstilstand eerbiedig wat in Tarn onderteken is; dit was nie "
            "maklik nie."
        ),
        (
            "Ministar je rekao da su borbe u gradu prestale i da će konvoji "
            "moći ući sutra ako obje strane budu poštivale primirje potpisano u"
            " Tarnu."
        ),
        (
            "Wezîr got ku şer li bajêr rawestiya û karwan dê sibê bikaribin "
            "bikevin eger her du alî rêzê li agirbesta ku li Tarnê hat "
            "îmzekirin bigirin."
        ),
        (
            "Minister dixit proelia in urbe desiisse et agmina cras intrare "
            "posse si utraque pars indutias Tarni signatas servaverit; nec aqua"
            " nec panis est in urbe."
        ),
    ],
)
def test_long_texts_in_many_languages_are_no_clipped_english(passage: str) -> None:
    with pytest.raises(FaultyInput, match=r"English|Latin"):
        document_of(" ".join([passage] * 4), "a.txt")
