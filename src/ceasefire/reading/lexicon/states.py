"""States: id, names, adjectives and people, and the places that stand for them.

One row per state: id | names | adjectives and people | capital or seat that is said for
it. Ids are those that our cases use. Our own list.
"""

from typing import Final

STATES: Final = """
afghanistan | Afghanistan | Afghan Afghans | Kabul
albania | Albania | Albanian Albanians | Tirana
algeria | Algeria | Algerian Algerians | Algiers
angola | Angola | Angolan Angolans | Luanda
argentina | Argentina | Argentine Argentinian Argentines | Buenos_Aires
armenia | Armenia | Armenian Armenians | Yerevan
australia | Australia | Australian Australians | Canberra
austria | Austria | Austrian Austrians |
azerbaijan | Azerbaijan | Azerbaijani Azerbaijanis Azeri | Baku
bahrain | Bahrain | Bahraini Bahrainis | Manama
bangladesh | Bangladesh | Bangladeshi Bangladeshis | Dhaka
belarus | Belarus | Belarusian Belarusians | Minsk
belgium | Belgium | Belgian Belgians |
benin | Benin | Beninese |
bolivia | Bolivia | Bolivian Bolivians | La_Paz
bosnia | Bosnia Bosnia_and_Herzegovina | Bosnian Bosnians | Sarajevo
botswana | Botswana | Botswanan | Gaborone
brazil | Brazil | Brazilian Brazilians | Brasilia
bulgaria | Bulgaria | Bulgarian Bulgarians | Sofia
burkina-faso | Burkina_Faso | Burkinabe Burkinabè | Ouagadougou
burundi | Burundi | Burundian Burundians | Bujumbura
cambodia | Cambodia | Cambodian Cambodians | Phnom_Penh
cameroon | Cameroon | Cameroonian Cameroonians | Yaounde
canada | Canada | Canadian Canadians | Ottawa
central-african-republic | Central_African_Republic CAR | Central_African | Bangui
chad | Chad | Chadian Chadians | N'Djamena
chile | Chile | Chilean Chileans | Santiago
china | China People's_Republic_of_China | Chinese | Beijing
colombia | Colombia | Colombian Colombians | Bogota Bogotá
congo | Republic_of_Congo Congo-Brazzaville | | Brazzaville
costa-rica | Costa_Rica | Costa_Rican |
cote-divoire | Côte_d'Ivoire Ivory_Coast | Ivorian Ivorians | Abidjan
croatia | Croatia | Croatian Croatians Croat | Zagreb
cuba | Cuba | Cuban Cubans | Havana
cyprus | Cyprus | Cypriot Cypriots | Nicosia
czechia | Czechia Czech_Republic | Czech Czechs | Prague
democratic-republic-of-the-congo | Democratic_Republic_of_the_Congo Democratic_Republic_of_Congo DRC DR_Congo | Congolese | Kinshasa
denmark | Denmark | Danish Danes | Copenhagen
djibouti | Djibouti | Djiboutian |
ecuador | Ecuador | Ecuadorian Ecuadorean | Quito
egypt | Egypt | Egyptian Egyptians | Cairo
el-salvador | El_Salvador | Salvadoran |
eritrea | Eritrea | Eritrean Eritreans | Asmara
estonia | Estonia | Estonian Estonians | Tallinn
ethiopia | Ethiopia | Ethiopian Ethiopians | Addis_Ababa
finland | Finland | Finnish Finns | Helsinki
france | France | French Frenchmen | Paris
gambia | Gambia | Gambian Gambians | Banjul
georgia | Georgia | Georgian Georgians | Tbilisi
germany | Germany | German Germans | Berlin
ghana | Ghana | Ghanaian Ghanaians | Accra
greece | Greece | Greek Greeks | Athens
guatemala | Guatemala | Guatemalan Guatemalans |
guinea | Guinea | Guinean Guineans | Conakry
haiti | Haiti | Haitian Haitians | Port-au-Prince
holy-see | Holy_See Vatican | |
honduras | Honduras | Honduran Hondurans |
hungary | Hungary | Hungarian Hungarians | Budapest
iceland | Iceland | Icelandic |
india | India | Indian Indians | New_Delhi Delhi
indonesia | Indonesia | Indonesian Indonesians | Jakarta
iran | Iran Islamic_Republic_of_Iran | Iranian Iranians | Tehran
iraq | Iraq | Iraqi Iraqis | Baghdad
ireland | Ireland | Irish | Dublin
israel | Israel | Israeli Israelis | Jerusalem Tel_Aviv
italy | Italy | Italian Italians | Rome
jamaica | Jamaica | Jamaican |
japan | Japan | Japanese | Tokyo
jordan | Jordan | Jordanian Jordanians | Amman
kazakhstan | Kazakhstan | Kazakh Kazakhs | Astana
kenya | Kenya | Kenyan Kenyans | Nairobi
kosovo | Kosovo | Kosovar Kosovars | Pristina
kuwait | Kuwait | Kuwaiti Kuwaitis |
kyrgyzstan | Kyrgyzstan | Kyrgyz | Bishkek
laos | Laos | Laotian | Vientiane
latvia | Latvia | Latvian Latvians | Riga
lebanon | Lebanon | Lebanese | Beirut
liberia | Liberia | Liberian Liberians | Monrovia
libya | Libya | Libyan Libyans | Tripoli
lithuania | Lithuania | Lithuanian Lithuanians | Vilnius
luxembourg | Luxembourg | |
madagascar | Madagascar | Malagasy | Antananarivo
malawi | Malawi | Malawian | Lilongwe
malaysia | Malaysia | Malaysian Malaysians | Kuala_Lumpur
mali | Mali | Malian Malians | Bamako
mauritania | Mauritania | Mauritanian Mauritanians | Nouakchott
mexico | Mexico | Mexican Mexicans | Mexico_City
moldova | Moldova | Moldovan Moldovans | Chisinau
mongolia | Mongolia | Mongolian |
montenegro | Montenegro | Montenegrin | Podgorica
morocco | Morocco | Moroccan Moroccans | Rabat
mozambique | Mozambique | Mozambican Mozambicans | Maputo
myanmar | Myanmar Burma | Burmese | Naypyidaw Naypyitaw
namibia | Namibia | Namibian | Windhoek
nepal | Nepal | Nepali Nepalese | Kathmandu
netherlands | Netherlands | Dutch | The_Hague
new-zealand | New_Zealand | | Wellington
nicaragua | Nicaragua | Nicaraguan | Managua
niger | Niger | Nigerien Nigeriens | Niamey
nigeria | Nigeria | Nigerian Nigerians | Abuja
north-korea | North_Korea DPRK | North_Korean North_Koreans | Pyongyang
north-macedonia | North_Macedonia | Macedonian | Skopje
norway | Norway | Norwegian Norwegians | Oslo
oman | Oman | Omani Omanis | Muscat
pakistan | Pakistan | Pakistani Pakistanis | Islamabad
palestine | Palestine State_of_Palestine | Palestinian Palestinians | Ramallah
panama | Panama | Panamanian |
paraguay | Paraguay | Paraguayan |
peru | Peru | Peruvian Peruvians | Lima
philippines | Philippines | Philippine Filipino Filipinos | Manila
poland | Poland | Polish Poles | Warsaw
portugal | Portugal | Portuguese | Lisbon
qatar | Qatar | Qatari Qataris | Doha
republic-of-korea | South_Korea Republic_of_Korea | South_Korean South_Koreans | Seoul
romania | Romania | Romanian Romanians | Bucharest
russia | Russia Russian_Federation | Russian Russians | Moscow Kremlin
rwanda | Rwanda | Rwandan Rwandans | Kigali
saudi-arabia | Saudi_Arabia | Saudi Saudis | Riyadh
senegal | Senegal | Senegalese | Dakar
serbia | Serbia | Serbian Serbians Serb Serbs | Belgrade
sierra-leone | Sierra_Leone | Sierra_Leonean | Freetown
slovakia | Slovakia | Slovak | Bratislava
slovenia | Slovenia | Slovenian Slovene | Ljubljana
somalia | Somalia | Somali Somalis | Mogadishu
south-africa | South_Africa | South_African South_Africans | Pretoria
south-sudan | South_Sudan | South_Sudanese | Juba
spain | Spain | Spanish Spaniards | Madrid
sri-lanka | Sri_Lanka | Sri_Lankan Sri_Lankans | Colombo
sudan | Sudan | Sudanese | Khartoum
sweden | Sweden | Swedish Swedes | Stockholm
switzerland | Switzerland | Swiss | Bern Berne
syria | Syria Syrian_Arab_Republic | Syrian Syrians | Damascus
taiwan | Taiwan | Taiwanese | Taipei
tajikistan | Tajikistan | Tajik Tajiks | Dushanbe
tanzania | Tanzania | Tanzanian Tanzanians | Dodoma
thailand | Thailand | Thai Thais | Bangkok
togo | Togo | Togolese | Lome
tunisia | Tunisia | Tunisian Tunisians | Tunis
turkey | Turkey Türkiye | Turkish Turks | Ankara
turkmenistan | Turkmenistan | Turkmen | Ashgabat
uganda | Uganda | Ugandan Ugandans | Kampala
ukraine | Ukraine | Ukrainian Ukrainians | Kyiv Kiev
united-arab-emirates | United_Arab_Emirates UAE Emirates | Emirati Emiratis | Abu_Dhabi
united-kingdom | United_Kingdom UK Britain Great_Britain | British Britons | London Downing_Street
united-states | United_States United_States_of_America US U.S. USA U.S.A. America | American Americans | Washington White_House Pentagon State_Department
uruguay | Uruguay | Uruguayan |
uzbekistan | Uzbekistan | Uzbek Uzbeks | Tashkent
venezuela | Venezuela | Venezuelan Venezuelans | Caracas
vietnam | Vietnam Viet_Nam | Vietnamese | Hanoi
yemen | Yemen | Yemeni Yemenis | Sana'a Sanaa
zambia | Zambia | Zambian Zambians | Lusaka
zimbabwe | Zimbabwe | Zimbabwean Zimbabweans | Harare
"""
