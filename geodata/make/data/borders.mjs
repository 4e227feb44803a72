// The regions that are lines. `labelNear` is [lng, lat]; the nearest point of the line is used.
// `core` is the part of a long line that a picture of it has to show.
// `between` names the two sides by filters on units (see ../regions.mjs).

import { contactLine, provinces } from "./sources.mjs";

const shorterThanReality = "Small bends are lost at the scale of 1:10 million, so the length is not the real length of the border";

export const borders = [
  {
    id: "line-of-contact",
    name: "Line of contact, spring 2021 (generalised)",
    short: "Line of contact",
    kind: "control-line",
    precision: "region",
    parent: "donbas",
    between: "control",
    labelNear: [38.0, 48.4],
    source: contactLine,
    knownError: "Generalised and of no stated date: 5 to 6 km on average and up to 17 km from a line drawn between settlements; the real line was 427 km long by the UN’s humanitarian office (OCHA), as a note of ACAPS of 17 February 2022 cites it.",
  },
  {
    id: "crimea-line",
    name: "Administrative boundary between Crimea and Kherson oblast",
    short: "Line with Kherson oblast",
    kind: "control-line",
    precision: "region",
    parent: "crimea",
    between: "crimea",
    labelNear: [34.0, 46.1],
    source: provinces,
    knownError: "Runs through the Sivash, which Natural Earth draws as land, so its eastern part lies on water in reality; no comparison with a survey was made.",
  },
  {
    id: "ukraine-russia-border",
    name: "Ukraine’s border with Russia",
    kind: "border",
    precision: "vague-phrase",
    between: "russia",
    labelNear: [35.3, 51.05],
    source: provinces,
    knownError: `Land border of Ukraine within its internationally recognised borders, which UN General Assembly resolution 68/262 affirms without drawing a line; 1.35 km off OpenStreetMap’s on average and 3.7 km at most in one comparison. ${shorterThanReality} (1,974 km on land in the Ukrainian Wikipedia; no survey was seen).`,
  },
  {
    id: "nato-russia-border",
    name: "NATO’s borders with Russia",
    short: "NATO–Russia borders",
    kind: "border",
    precision: "vague-phrase",
    between: "nato-russia",
    labelNear: [27.8, 57.3],
    core: { southWest: [19.61, 54.34], northEast: [30.93, 60.2] },
    source: provinces,
    knownError: `Norway, Estonia, Latvia, and Lithuania and Poland with the Kaliningrad region, on land only; the line is simplified to 1 to 2 km. ${shorterThanReality}.`,
  },
  {
    id: "nato-east-border",
    name: "NATO’s eastern border",
    kind: "border",
    precision: "vague-phrase",
    role: "outward",
    between: "nato-east",
    labelNear: [23.6, 52.6],
    source: provinces,
    knownError: `Twelve land borders of NATO members with Russia, Belarus and Ukraine, simplified to between 250 m and 2 km. ${shorterThanReality}.`,
  },
];
