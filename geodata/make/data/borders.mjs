// The regions that are lines. `labelNear` and `anchorNear` are [lng, lat]; the nearest point of the line is used.
// `between` names the two sides by filters on units (see ../regions.mjs).

import { contactLine, provinces } from "./sources.mjs";

const shorterThanReality = "Small bends are lost at the scale of 1:10 million, so the length is not the real length of the border";

export const borders = [
  {
    id: "line-of-contact",
    name: "Line of contact, spring 2021 (generalised)",
    kind: "control-line",
    precision: "region",
    between: "control",
    labelNear: [38.0, 48.4],
    anchorNear: [37.7, 48.06],
    stands: [[37.0, 46.1], [38.2, 43.0], [33.4, 42.9]],
    source: contactLine,
    knownError: "Generalised and of no stated date: 5 to 6 km on average and up to 17 km from a line drawn between settlements; the real line was about 427 km long (from memory, not checked).",
  },
  {
    id: "crimea-line",
    name: "Administrative boundary between Crimea and Kherson oblast",
    kind: "control-line",
    precision: "region",
    between: "crimea",
    labelNear: [34.0, 46.1],
    anchorNear: [33.7, 46.15],
    stands: [[37.2, 43.05], [31.6, 43.05], [31.2, 45.5]],
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
    anchorNear: [38.0, 49.95],
    stands: [[39.6, 52.9], [43.6, 49.2], [34.3, 53.4], [44.2, 55.4], [36.6, 57.2]],
    source: provinces,
    knownError: `Land border as recognised by UN General Assembly resolution 68/262, 1.35 km off OpenStreetMap’s on average and 3.7 km at most in one comparison. ${shorterThanReality} (about 1,974 km officially, from memory, not checked).`,
  },
  {
    id: "nato-russia-border",
    name: "NATO’s borders with Russia",
    kind: "border",
    precision: "vague-phrase",
    between: "nato-russia",
    labelNear: [27.8, 57.3],
    anchorNear: [27.5, 57.9],
    stands: [[19.0, 55.9], [20.4, 59.0], [14.5, 54.6]],
    source: provinces,
    knownError: `Norway, Estonia, Latvia, and Lithuania and Poland with the Kaliningrad region, on land only; the line is simplified to 1 to 2 km. ${shorterThanReality}.`,
  },
  {
    id: "nato-east-border",
    name: "NATO’s eastern border",
    kind: "border",
    precision: "vague-phrase",
    between: "nato-east",
    labelNear: [23.6, 52.6],
    anchorNear: [23.65, 52.1],
    stands: [[19.0, 55.9], [31.2, 43.4], [20.4, 59.0]],
    source: provinces,
    knownError: `Twelve land borders of NATO members with Russia, Belarus and Ukraine, simplified to between 250 m and 2 km. ${shorterThanReality}.`,
  },
];
