// The ground east of the line of contact, as a mask that cuts the two Donbas oblasts in two.

import { readFileSync, writeFileSync } from "node:fs";

const contactFile = new URL("inputs/line-of-contact.geojson", import.meta.url);

// Degrees by which each end is carried on: the line stops short of the shore in the south, of the state border in the north.
const southExtension = 0.1;
const northExtension = 0.15;
// East of every point of Donetsk and Luhansk oblasts, [lng, lat].
const easternCorners = [[41.5, 49.5], [41.5, 46]];

export function writeContactMask(file) {
  const geometry = JSON.parse(readFileSync(contactFile, "utf8")).features[0].geometry;
  const line = geometry.type === "MultiLineString" ? geometry.coordinates[0] : geometry.coordinates;
  if (line[0][1] > line.at(-1)[1]) throw new Error("line of contact runs north to south when expected south to north");
  const ring = [
    beyond(line[1], line[0], southExtension),
    ...line,
    beyond(line.at(-2), line.at(-1), northExtension),
    ...easternCorners,
  ];
  ring.push(ring[0]);
  const mask = { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
  writeFileSync(file, JSON.stringify(mask));
}

/** The point `degrees` past `to` on the straight line from `from`, in plane degrees. */
function beyond(from, to, degrees) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return [to[0] + ((to[0] - from[0]) / length) * degrees, to[1] + ((to[1] - from[1]) / length) * degrees];
}
