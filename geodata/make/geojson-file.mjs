// GeoJSON laid out so that a change shows as few lines: members indented, one ring or line of coordinates per line.

import { writeFileSync } from "node:fs";

/** Writes one Feature with its id outside and inside the properties. */
export function writeFeature(file, { id, properties, geometry }) {
  writeFileSync(file, `${featureText({ id, properties, geometry }, "")}\n`);
}

/** Writes a FeatureCollection; `about` are foreign members (RFC 7946, section 6.1) put before the features. */
export function writeCollection(file, about, features) {
  const members = Object.entries(about).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  const body = features.map((feature) => `    ${isSmall(feature) ? oneLine(feature) : featureText(feature, "    ")}`);
  writeFileSync(file, `{\n  "type": "FeatureCollection",\n${members.join("")}  "features": [\n${body.join(",\n")}\n  ]\n}\n`);
}

function isSmall({ geometry }) {
  return geometry.type === "Point";
}

function oneLine({ properties, geometry }) {
  return JSON.stringify({ type: "Feature", properties, geometry });
}

function featureText({ id, properties, geometry }, margin) {
  const lines = [
    "{",
    `  "type": "Feature",`,
    ...(id ? [`  "id": ${JSON.stringify(id)},`] : []),
    `  "properties": ${indented(properties)},`,
    `  "geometry": {`,
    `    "type": ${JSON.stringify(geometry.type)},`,
    `    "coordinates": ${coordinatesText(geometry)}`,
    "  }",
    "}",
  ];
  return lines.join("\n").replaceAll("\n", `\n${margin}`);
}

function indented(properties) {
  const text = JSON.stringify(properties, null, 2).replace(/\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g, "[$1, $2]");
  return text.replaceAll("\n", "\n  ");
}

function coordinatesText({ type, coordinates }) {
  if (type === "LineString") return JSON.stringify(coordinates);
  if (type === "MultiPolygon") return stacked(coordinates.map((polygon) => stacked(polygon.map((ring) => JSON.stringify(ring)), "        ")), "      ");
  return stacked(coordinates.map((line) => JSON.stringify(line)), "      ");
}

function stacked(texts, margin) {
  return `[\n${texts.map((text) => margin + text).join(",\n")}\n${margin.slice(2)}]`;
}
