/**
 * Names with spellings that no rule unifies: Ukrainian and Russian forms, older English spellings, or another name in Cyrillic. Each is
 * found by any name in its row. Endings such as -y, -yy, -iy and -yi are unified elsewhere.
 */
export const spellings: readonly (readonly string[])[] = [
  ["Kyiv", "Kiev"],
  ["Donbas", "Donbass"],
  ["Kharkiv", "Kharkov", "Харків"],
  ["Luhansk", "Lugansk"],
  ["Odesa", "Odessa"],
  ["Mykolaiv", "Nikolaev", "Nikolayev"],
  ["Dnipro", "Dnepr", "Dnieper", "Dnipropetrovsk"],
  ["Zaporizhzhia", "Zaporozhye", "Zaporizhia"],
  ["Chernihiv", "Chernigov", "Чернігів"],
  ["Lviv", "Lvov"],
  ["Zhytomyr", "Zhitomir"],
  ["Crimea", "Krym"],
  ["Sevastopol", "Sebastopol"],
  ["Moscow", "Moskva"],
  ["Russia", "Россия", "Росія"],
  ["Ukraine", "Украина", "Україна"],
  ["Belarus", "Byelorussia", "Белоруссия", "Білорусь"],
  ["Poland", "Польша", "Польща"],
  ["Turkey", "Türkiye", "Турция", "Туреччина"],
  ["Germany", "Германия", "Німеччина"],
  ["US", "USA", "США"],
  ["EU", "ЕС", "ЄС"],
  ["Black", "Чёрное", "Чорне"],
  ["Azov", "Азовское", "Азовське"],
  ["Baltic", "Балтийское", "Балтійське"],
  ["Sergei", "Serhiy", "Сергій"],
  ["Vladimir", "Volodymyr"],
  ["Dmitry", "Dmytro"],
  ["Alexander", "Oleksandr"],
  ["Zelensky", "Zelenskij"],
  ["Biden", "Байден"],
  ["Austin", "Остин", "Остін"],
];

/** Cyrillic words that would transliterate to an unrelated English word. */
export const translated: ReadonlyMap<string, string> = new Map([["море", "sea"]]);
