"""International organisations and groups that reports name without saying who they are.

One row each: id | kind of the case file | names. Our own list.
"""

from typing import Final

ORGANISATIONS: Final = """
un | international-organisation | United_Nations UN U.N. UN_Security_Council Security_Council UN_Secretary-General Secretary-General_of_the_United_Nations
ocha | international-organisation | OCHA Office_for_the_Coordination_of_Humanitarian_Affairs
unhcr | international-organisation | UNHCR UN_refugee_agency
unicef | international-organisation | UNICEF Unicef
wfp | international-organisation | WFP World_Food_Programme
who | international-organisation | World_Health_Organization World_Health_Organisation
icrc | international-organisation | ICRC International_Committee_of_the_Red_Cross Red_Cross
msf | international-organisation | Médecins_Sans_Frontières Doctors_Without_Borders MSF
eu | international-organisation | European_Union EU E.U.
arab-league | international-organisation | Arab_League League_of_Arab_States
african-union | international-organisation | African_Union AU
nato | international-organisation | NATO Nato
osce | international-organisation | OSCE Organization_for_Security_and_Co-operation_in_Europe
oic | international-organisation | OIC Organisation_of_Islamic_Cooperation
gcc | international-organisation | GCC Gulf_Cooperation_Council
ecowas | international-organisation | ECOWAS Ecowas
igad | international-organisation | IGAD
sadc | international-organisation | SADC Southern_African_Development_Community
asean | international-organisation | ASEAN
oas | international-organisation | Organization_of_American_States
centre-for-humanitarian-dialogue | international-organisation | Centre_for_Humanitarian_Dialogue
friends-of-syria | coalition | Friends_of_Syria Friends_of_the_Syrian_People London_11
snc | political-body | Syrian_National_Coalition National_Coalition SNC
fsa | armed-group | Free_Syrian_Army FSA
sdf | armed-group | Syrian_Democratic_Forces SDF
ypg | armed-group | YPG People's_Protection_Units
isil | armed-group | Islamic_State Islamic_State_in_Iraq_and_the_Levant ISIS ISIL
nusra | armed-group | Nusra_Front Jabhat_al-Nusra al-Nusra
hayat-tahrir-al-sham | armed-group | Hayat_Tahrir_al-Sham HTS
hezbollah | armed-group | Hezbollah Hizbollah Hizbullah
hamas | armed-group | Hamas
islamic-jihad | armed-group | Islamic_Jihad
houthis | armed-group | Houthis Houthi Ansar_Allah
taliban | armed-group | Taliban
al-qaeda | armed-group | al-Qaeda Al-Qaeda al-Qaida
al-shabaab | armed-group | al-Shabaab Al-Shabaab
boko-haram | armed-group | Boko_Haram
m23 | armed-group | M23
rsf | armed-group | Rapid_Support_Forces RSF
tplf | armed-group | TPLF Tigray_People's_Liberation_Front
farc | armed-group | FARC
eln | armed-group | ELN
pkk | armed-group | PKK Kurdistan_Workers'_Party
"""
