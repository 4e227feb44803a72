// Which places are drawn, and under which names. Ukrainian names follow the official romanisation
// (Cabinet of Ministers resolution 55 of 27 January 2010); places in Crimea are in Ukraine.

/** Largest Natural Earth `scalerank` kept (0 = the largest cities) in a box [west, south, east, north]; the first box that fits counts. */
export const largestRanks = [
  { box: [26, 43, 42.5, 53.5], rank: 7 },
  { box: [13, 39.5, 46, 60.5], rank: 4 },
  { box: [-12, 33, 62, 70], rank: 2 },
];

/** Kept whatever their rank, by Natural Earth's name. Ukraine's places and the capitals in the widest box are kept anyway. */
export const alwaysKept = [
  "Kursk", "Taganrog", "Tartu", "Narva", "Daugavpils", "Klaipeda", "Kaunas", "Gdynia", "Lublin", "Bialystok", "Rzeszow", "Kraków",
  "Hrodna", "Vitsyebsk", "Varna", "Burgas", "Trabzon", "Zonguldak", "Batumi", "Galati", "Tulcea", "Cluj-Napoca", "Debrecen",
  "Kosice", "Tula", "Orel", "Lipetsk", "Tambov", "Elista", "Vladikavkaz", "Kaluga", "Murmansk", "Trondheim", "Bergen", "Archangel",
  "Kazan", "Samara", "Nizhny Novgorod", "Lyon", "Glasgow", "Novocherkassk", "Yelets", "Baranavichy", "Plovdiv", "Thessaloniki",
];

/** Left out: they crowd the map without helping to find one's way around Ukraine. */
export const neverKept = ["Bogoroditsk", "Kirov", "Uryupinsk", "Gryazi", "Labinsk", "Tikhoretsk", "Belaya Kalitva", "Alekseyevka", "Mtsensk", "Vatican City"];

/** Places Natural Earth puts in the water; they take GeoNames' position. By the name shown: country, GeoNames' name and first-level division. */
export const movedToLand = { Sevastopol: ["UA", "Sevastopol", "20"] };

/** Ranks set by hand, by the name shown: Natural Earth puts several Ukrainian oblast centres behind small towns elsewhere. */
export const rankedByHand = {
  "Luhansk": 5, "Simferopol": 5, "Zaporizhzhia": 5, "Mariupol": 5, "Kherson": 5, "Mykolaiv": 5, "Chernihiv": 6, "Khmelnytskyi": 6,
  "Uzhhorod": 6, "Kryvyi Rih": 6, "Poltava": 6, "Vinnytsia": 6, "Cherkasy": 6, "Kerch": 6, "Berdiansk": 7, "Kramatorsk": 7, "Horlivka": 7,
  "Feodosiia": 7, "Belgorod": 5, "Kursk": 5, "Novorossiysk": 5, "Taganrog": 6,
};

/** Natural Earth's name → the name shown. */
export const currentNames = {
  "Kiev": "Kyiv", "Lvov": "Lviv", "Odessa": "Odesa", "Sevastapol": "Sevastopol", "Dnipropetrovsk": "Dnipro",
  "Kirovohrad": "Kropyvnytskyi", "Uzhgorod": "Uzhhorod", "Chernobyl": "Chornobyl", "Illichivsk": "Chornomorsk",
  "Mykolayiv": "Mykolaiv", "Kryvyy Rih": "Kryvyi Rih", "Khmelnytskyy": "Khmelnytskyi", "Makiyivka": "Makiivka",
  "Zaporizhzhya": "Zaporizhzhia", "Dzhankoy": "Dzhankoi", "Yevpatoriya": "Yevpatoriia", "Izmayil": "Izmail",
  "Kamyanets-Podilskyy": "Kamianets-Podilskyi", "Vinnytsya": "Vinnytsia", "Berdyansk": "Berdiansk", "Kupyansk": "Kupiansk",
  "Rostov": "Rostov-on-Don", "St. Petersburg": "Saint Petersburg", "Chisinau": "Chișinău", "Constanta": "Constanța",
  "Galati": "Galați", "Iasi": "Iași", "Timisoara": "Timișoara", "Bialystok": "Białystok",
  "Rzeszow": "Rzeszów", "Lodz": "Łódź", "Wroclaw": "Wrocław", "Poznan": "Poznań", "Gdansk": "Gdańsk",
  "Torun": "Toruń", "Klaipeda": "Klaipėda", "Siauliai": "Šiauliai", "Orel": "Oryol",
  "Starsy Oskol": "Stary Oskol", "Naltchik": "Nalchik", "Groznyy": "Grozny", "Archangel": "Arkhangelsk",
  "København": "Copenhagen", "Liepaga": "Liepāja", "Kosice": "Košice", "Calarasi": "Călărași", "Bacau": "Bacău",
  "Botosani": "Botoșani", "Ploiesti": "Ploiești", "Balti": "Bălți", "Volzhskiy": "Volzhsky",
};

/**
 * Towns missing from Natural Earth that the claims and the view around Ukraine need, by country. Their positions come from GeoNames.
 * Each row: GeoNames' name, its first-level division, the name shown (the official one in 2021) and,
 * where a name occurs twice, its whole degree of latitude.
 */
export const towns = {
  UA: [
    ["Feodosiya", "11", "Feodosiia"], ["Armyansk", "11", "Armiansk"], ["Alushta", "11", "Alushta"], ["Sudak", "11", "Sudak"],
    ["Saky", "11", "Saky"], ["Bakhchysaray", "11", "Bakhchysarai"], ["Chornomorske", "11", "Chornomorske"],
    ["Shcholkine", "11", "Shcholkine"], ["Yany Kapu", "11", "Krasnoperekopsk"], ["Novoozerne", "11", "Novoozerne"],
    ["Bakhmut", "05", "Bakhmut"], ["Slovyansk", "05", "Sloviansk"], ["Avdiyivka", "05", "Avdiivka"], ["Pokrovsk", "05", "Pokrovsk"],
    ["Volnovakha", "05", "Volnovakha"], ["Kostyantynivka", "05", "Kostiantynivka"], ["Debaltseve", "05", "Debaltseve"],
    ["Novoazovs'k", "05", "Novoazovsk"], ["Chystyakove", "05", "Chystiakove"],
    ["Siverskodonetsk", "14", "Sievierodonetsk"], ["Popasna", "14", "Popasna"], ["Starobilsk", "14", "Starobilsk"],
    ["Alchevsk", "14", "Alchevsk"], ["Stanytsya-Luhanska", "14", "Stanytsia Luhanska"], ["Rovenky", "14", "Rovenky"],
    ["Dovzhansk", "14", "Dovzhansk"], ["Svatove", "14", "Svatove"],
    ["Henichesk", "08", "Henichesk"], ["Skadovsk", "08", "Skadovsk"], ["Nova Kakhovka", "08", "Nova Kakhovka"], ["Chaplynka", "08", "Chaplynka"],
    ["Izyum", "07", "Izium"], ["Lozova", "07", "Lozova"], ["Chuhuyiv", "07", "Chuhuiv"], ["Vovchansk", "07", "Vovchansk"],
    ["Pavlohrad", "04", "Pavlohrad"], ["Kamyanske", "04", "Kamianske", 48],
    ["Enerhodar", "26", "Enerhodar"], ["Tokmak", "26", "Tokmak"], ["Polohy", "26", "Polohy"],
    ["Ochakiv", "16", "Ochakiv"], ["Pervomaysk", "16", "Pervomaisk"], ["Bilhorod-Dnistrovskyi", "17", "Bilhorod-Dnistrovskyi"],
    ["Podilsk", "17", "Podilsk"], ["Okhtyrka", "21", "Okhtyrka"], ["Hlukhiv", "21", "Hlukhiv"], ["Romny", "21", "Romny"],
    ["Pryluky", "02", "Pryluky"], ["Mukachevo", "25", "Mukachevo"], ["Sarny", "19", "Sarny"], ["Stryi", "15", "Stryi"],
  ],
  RU: [["Temryuk", "38", "Temryuk"]],
};
