// Countries that touch the map extent or were in NATO in April 2021, by Natural Earth's three-letter code.
// name: English short name. nato: member on 1 April 2021. rank: 1 (name shown first) to 4. metres: simplification
// interval. label: [lng, lat] set by hand where the computed place reads badly; alsoAt: other points of its land where its
// name may be written when that is out of the picture.

const far = 6000;
const plain = 2000;

export const countries = {
  AFG: { id: "AF", name: "Afghanistan", rank: 4, metres: far },
  ALB: { id: "AL", name: "Albania", nato: true, rank: 4, metres: plain },
  AND: { id: "AD", name: "Andorra", rank: 4, metres: plain },
  ARE: { id: "AE", name: "United Arab Emirates", rank: 4, metres: far },
  ARM: { id: "AM", name: "Armenia", rank: 3, metres: 1500 },
  AUT: { id: "AT", name: "Austria", rank: 3, metres: plain, label: [14.1, 47.4] },
  AZE: { id: "AZ", name: "Azerbaijan", rank: 3, metres: 1500 },
  BEL: { id: "BE", name: "Belgium", nato: true, rank: 3, metres: plain },
  BGR: { id: "BG", name: "Bulgaria", nato: true, rank: 3, metres: 1000, label: [25.2, 42.75] },
  BHR: { id: "BH", name: "Bahrain", rank: 4, metres: far },
  BIH: { id: "BA", name: "Bosnia and Herzegovina", rank: 4, metres: plain },
  BLR: { id: "BY", name: "Belarus", rank: 2, metres: 1000, label: [28, 53.4] },
  CAN: { id: "CA", name: "Canada", nato: true, rank: 4, metres: 12000 },
  CHE: { id: "CH", name: "Switzerland", rank: 3, metres: plain },
  CHN: { id: "CN", name: "China", rank: 4, metres: far },
  CYP: { id: "CY", name: "Cyprus", rank: 4, metres: plain },
  CZE: { id: "CZ", name: "Czechia", nato: true, rank: 3, metres: plain },
  DEU: { id: "DE", name: "Germany", nato: true, rank: 2, metres: 1200, label: [10.3, 51.1] },
  DNK: { id: "DK", name: "Denmark", nato: true, rank: 3, metres: 1200, label: [9.2, 56.1] },
  DZA: { id: "DZ", name: "Algeria", rank: 4, metres: far },
  EGY: { id: "EG", name: "Egypt", rank: 4, metres: far },
  ESP: { id: "ES", name: "Spain", nato: true, rank: 2, metres: plain, label: [-3.6, 40.2] },
  EST: { id: "EE", name: "Estonia", nato: true, rank: 3, metres: 1000, label: [25.7, 58.7] },
  FIN: { id: "FI", name: "Finland", rank: 2, metres: 1200, label: [25.8, 62.2] },
  FRA: { id: "FR", name: "France", nato: true, rank: 2, metres: plain, label: [3.4, 46.6] },
  FRO: { id: "FO", name: "Faroe Islands", nato: true, rank: 4, metres: plain },
  GBR: { id: "GB", name: "United Kingdom", nato: true, rank: 2, metres: plain },
  GEO: { id: "GE", name: "Georgia", rank: 3, metres: 1000, label: [43.5, 42.1] },
  GGY: { id: "GG", name: "Guernsey", rank: 4, metres: plain },
  GIB: { id: "GI", name: "Gibraltar", rank: 4, metres: plain },
  GRC: { id: "GR", name: "Greece", nato: true, rank: 2, metres: plain, label: [22, 39.6] },
  GRL: { id: "GL", name: "Greenland", nato: true, rank: 4, metres: 12000 },
  HRV: { id: "HR", name: "Croatia", nato: true, rank: 3, metres: plain, label: [16.4, 45.5] },
  HUN: { id: "HU", name: "Hungary", nato: true, rank: 3, metres: 1500, label: [19.4, 47.1] },
  IMN: { id: "IM", name: "Isle of Man", rank: 4, metres: plain },
  IND: { id: "IN", name: "India", rank: 4, metres: far },
  IRL: { id: "IE", name: "Ireland", rank: 3, metres: plain },
  IRN: { id: "IR", name: "Iran", rank: 3, metres: 5000 },
  IRQ: { id: "IQ", name: "Iraq", rank: 3, metres: 5000 },
  ISL: { id: "IS", name: "Iceland", nato: true, rank: 4, metres: plain },
  ISR: { id: "IL", name: "Israel", rank: 4, metres: far },
  ITA: { id: "IT", name: "Italy", nato: true, rank: 2, metres: plain, label: [12.6, 42.9] },
  JEY: { id: "JE", name: "Jersey", rank: 4, metres: plain },
  JOR: { id: "JO", name: "Jordan", rank: 4, metres: far },
  KAZ: { id: "KZ", name: "Kazakhstan", rank: 2, metres: 4000, label: [51, 49] },
  KGZ: { id: "KG", name: "Kyrgyzstan", rank: 4, metres: far },
  KOS: { id: "XK", name: "Kosovo", rank: 4, metres: plain },
  KWT: { id: "KW", name: "Kuwait", rank: 4, metres: far },
  LBN: { id: "LB", name: "Lebanon", rank: 4, metres: plain },
  LBY: { id: "LY", name: "Libya", rank: 4, metres: far },
  LIE: { id: "LI", name: "Liechtenstein", rank: 4, metres: plain },
  LTU: { id: "LT", name: "Lithuania", nato: true, rank: 3, metres: 1000, label: [23.8, 55.4] },
  LUX: { id: "LU", name: "Luxembourg", nato: true, rank: 4, metres: plain },
  LVA: { id: "LV", name: "Latvia", nato: true, rank: 3, metres: 1000, label: [25.3, 56.8] },
  MAR: { id: "MA", name: "Morocco", rank: 4, metres: far },
  MCO: { id: "MC", name: "Monaco", rank: 4, metres: plain },
  MDA: { id: "MD", name: "Moldova", rank: 4, metres: 500, label: [28.5, 47.2] },
  MKD: { id: "MK", name: "North Macedonia", nato: true, rank: 4, metres: plain },
  MLT: { id: "MT", name: "Malta", rank: 4, metres: plain },
  MNE: { id: "ME", name: "Montenegro", nato: true, rank: 4, metres: plain },
  MRT: { id: "MR", name: "Mauritania", rank: 4, metres: far },
  NLD: { id: "NL", name: "Netherlands", nato: true, rank: 3, metres: plain, label: [5.6, 52.2] },
  NOR: { id: "NO", name: "Norway", nato: true, rank: 2, metres: plain, label: [8.8, 60.9] },
  OMN: { id: "OM", name: "Oman", rank: 4, metres: far },
  PAK: { id: "PK", name: "Pakistan", rank: 4, metres: far },
  POL: { id: "PL", name: "Poland", nato: true, rank: 2, metres: 1500, label: [19.3, 52.2] },
  PRT: { id: "PT", name: "Portugal", nato: true, rank: 3, metres: plain },
  PSX: { id: "PS", name: "Palestine", rank: 4, metres: far },
  QAT: { id: "QA", name: "Qatar", rank: 4, metres: far },
  ROU: { id: "RO", name: "Romania", nato: true, rank: 2, metres: 1000, label: [24.8, 45.9] },
  RUS: { id: "RU", name: "Russia", rank: 1, metres: plain, label: [43, 55.5], alsoAt: [[39.2, 51.0], [36.2, 52.2]] },
  SAH: { id: "EH", name: "Western Sahara", rank: 4, metres: far },
  SAU: { id: "SA", name: "Saudi Arabia", rank: 4, metres: far },
  SMR: { id: "SM", name: "San Marino", rank: 4, metres: plain },
  SRB: { id: "RS", name: "Serbia", rank: 3, metres: plain },
  SVK: { id: "SK", name: "Slovakia", nato: true, rank: 3, metres: 1500, label: [19.3, 48.7] },
  SVN: { id: "SI", name: "Slovenia", nato: true, rank: 4, metres: plain },
  SWE: { id: "SE", name: "Sweden", rank: 2, metres: 1200, label: [14.8, 59.7] },
  SYR: { id: "SY", name: "Syria", rank: 3, metres: 4000 },
  TJK: { id: "TJ", name: "Tajikistan", rank: 4, metres: far },
  TKM: { id: "TM", name: "Turkmenistan", rank: 4, metres: far },
  TUN: { id: "TN", name: "Tunisia", rank: 4, metres: 4000 },
  TUR: { id: "TR", name: "Turkey", nato: true, rank: 2, metres: 1500, label: [33.5, 39.2] },
  UKR: { id: "UA", name: "Ukraine", rank: 1, metres: 250, label: [31.4, 49] },
  USA: { id: "US", name: "United States", nato: true, rank: 4, metres: 12000 },
  UZB: { id: "UZ", name: "Uzbekistan", rank: 4, metres: far },
  VAT: { id: "VA", name: "Vatican City", rank: 4, metres: plain },
};

// Territory that Natural Earth keeps apart, counted with the country in the second column.
// The Cyprus rows merge the north and the two British bases into Cyprus; KAB is Baikonur, ALD the Åland Islands.
export const mergedInto = {
  CYN: "CYP",
  CNM: "CYP",
  ESB: "CYP",
  WSB: "CYP",
  KAB: "KAZ",
  ALD: "FIN",
};

// Parts of a member state that Natural Earth lists as countries of their own; they add no member to the thirty.
export const dependentOn = { FRO: "DNK", GRL: "DNK" };

// ISO 3166-2 codes Natural Earth files under Russia. UN General Assembly resolution 68/262 (27 March 2014) places both in Ukraine.
export const crimeanUnits = ["UA-43", "UA-40"];

export const memberCodes = Object.keys(countries).filter((code) => countries[code].nato && !dependentOn[code]);
if (memberCodes.length !== 30) throw new Error(`got ${memberCodes.length} NATO members when expected 30`);
