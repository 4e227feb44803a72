// A plain Mercator drawing of regions and base as SVG, for the eye.

import { writeFileSync } from "node:fs";

const panels = [
  { title: "all", box: [3, 37, 58, 63], width: 2200 },
  { title: "Crimea and Kerch", box: [32, 44, 38.6, 46.6], width: 1400 },
  { title: "Danube delta", box: [27.5, 44.4, 31.5, 46.8], width: 900 },
  { title: "Kaliningrad", box: [18, 53.6, 24, 56], width: 900 },
  { title: "Donbas", box: [36, 46.6, 41, 50.3], width: 900 },
  { title: "Baltic", box: [9, 53.5, 31, 66.2], width: 1100 },
];

const mercator = (lat) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;

/** Writes one SVG for each panel: `file` with the panel's number before its ending. */
export function writePicture(file, regions, base) {
  for (const [i, panel] of panels.entries()) writeFileSync(file.replace(/\.svg$/, `-${i}.svg`), panelOf(panel, regions, base));
}

function panelOf({ box: [west, south, east, north], width }, regions, base) {
  const scale = width / (east - west);
  const height = Math.round((mercator(north) - mercator(south)) * scale);
  const xy = ([lng, lat]) => [((lng - west) * scale).toFixed(1), ((mercator(north) - mercator(lat)) * scale).toFixed(1)];
  const path = ({ type, coordinates }, style) => {
    const lines = type === "LineString" ? [coordinates] : type === "MultiPolygon" ? coordinates.flat() : coordinates;
    const close = type.endsWith("Polygon") ? "Z" : "";
    return `<path d="${lines.map((line) => `M${line.map(xy).join("L")}${close}`).join("")}" ${style}/>`;
  };
  const region = (id, style) => path(regions.get(id).geometry, style);
  const draw = (name, style) => base.get(name).features.map(({ geometry, properties }) => path(geometry, style(properties))).join("");
  const text = (at, size, words) => `<text x="${xy(at)[0]}" y="${xy(at)[1]}" font-size="${size}" text-anchor="middle">${words}</text>`;
  const line = (colour, thickness, dashes = "") => `fill="none" stroke="${colour}" stroke-width="${thickness}" stroke-dasharray="${dashes}"`;

  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif"><rect width="100%" height="100%" fill="#fff"/>${[
    ["black-sea", "#cfe3ee"], ["sea-of-azov", "#bfe0d0"], ["kerch-strait", "#e8c8e0"], ["baltic-sea", "#d4e0f2"],
  ].map(([id, colour]) => region(id, `fill="${colour}"`)).join("")}${draw("bathymetry", ({ depth }) => `fill="#2a6fa0" fill-opacity="${0.04 + depth / 12000}"`)}${
    draw("countries", ({ alliance }) => `fill="${alliance ? "#ddd8ee" : "#f1ead8"}" stroke="#999" stroke-width=".4" fill-rule="evenodd"`)}${
    draw("lakes", () => `fill="#cfe3ee"`)}${draw("rivers", () => line("#7fb2d0", 0.8))}${region("crimea", `fill="#e0a040" fill-opacity=".5"`)}${
    region("donbas", `fill="#e0a040" fill-opacity=".25"`)}${region("donbas-ngca", `fill="#a04040" fill-opacity=".4"`)}${
    draw("oblasts", () => line("#bbb", 0.6))}${draw("borders", () => line("#555", 0.9))}${region("ukraine-russia-border", line("#c00", 2))}${
    region("nato-east-border", line("#649", 2.4))}${region("nato-russia-border", line("#06c", 1.2))}${region("line-of-contact", line("#000", 1.6, "5 3"))}${
    region("crimea-line", line("#000", 1.6, "5 3"))}${base.get("places").features.map(({ geometry, properties }) => {
      const [x, y] = xy(geometry.coordinates);
      return `<circle cx="${x}" cy="${y}" r="1.6"/>${properties.rank < 5 || width / (east - west) > 100 ? text(geometry.coordinates, 10, properties.name) : ""}`;
    }).join("")}${base.get("countries").features.map(({ properties }) => text(properties.label, 22 - 3 * properties.labelRank, properties.name.toUpperCase())).join("")}${
    [...regions.values()].map(({ properties: { id, label } }) => `${text(label, 13, id)}<circle cx="${xy(label)[0]}" cy="${xy(label)[1]}" r="3" fill="#c06"/>`).join("")}</svg>`;
}
