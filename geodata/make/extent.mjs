/** The map extent [west, south, east, north] in degrees, WGS84. The base files are cut to this box. */
export const extent = [-15, 25, 75, 72];

/** NATO members are kept north of the Tropic of Cancer, the southern limit in Article 6 of the North Atlantic Treaty. */
export const tropicOfCancer = 23.4367;

/** @returns the box [west, south, east, north] around any nesting of [lng, lat] coordinates, in degrees */
export function bboxOf(coordinates) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  eachPosition(coordinates, ([lng, lat]) => {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  });
  return box;
}

/** Calls visit with every [lng, lat] position, however deeply nested. */
export function eachPosition(coordinates, visit) {
  if (typeof coordinates[0] === "number") visit(coordinates);
  else for (const part of coordinates) eachPosition(part, visit);
}

export function overlaps(a, b) {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

export function isWithin([lng, lat], [west, south, east, north]) {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
