import { testBroken } from "./data-folder.ts";

const square = "regions/square.geojson";
const edge = "regions/edge.geojson";
const places = "base/places.geojson";
const exterior = "[[33, 45], [34, 45], [34, 46], [33, 46], [33, 45]]";
const hole = "[[33.4, 45.4], [33.4, 45.6], [33.6, 45.6], [33.6, 45.4], [33.4, 45.4]]";
const line = "[[34, 45], [34, 46]]";

testBroken([
  {
    when: "a ring that is not closed is reported",
    edits: [[square, exterior, "[[33, 45], [34, 45], [34, 46], [33, 46]]"]],
    says: [
      "regions/square.geojson:17: geometry.coordinates.0: is a ring that is not closed (repeat its first position at the end)",
    ],
  },
  {
    when: "a ring that crosses itself is reported with the point where it does",
    edits: [[square, exterior, "[[33, 45], [34, 45], [33, 46], [34, 46.5], [33, 45]]"]],
    says: ["regions/square.geojson:17: geometry.coordinates.0: crosses itself at [33.4, 45.6] (untie the ring there)"],
  },
  {
    when: "an exterior ring runs counterclockwise, a hole clockwise",
    edits: [
      [square, exterior, "[[33, 45], [33, 46], [34, 46], [34, 45], [33, 45]]"],
      [square, hole, "[[33.4, 45.4], [33.6, 45.4], [33.6, 45.6], [33.4, 45.6], [33.4, 45.4]]"],
    ],
    says: [
      "regions/square.geojson:17: geometry.coordinates.0: winds the wrong way (an exterior ring runs counterclockwise: reverse it)",
      "regions/square.geojson:18: geometry.coordinates.1: winds the wrong way (a hole runs clockwise: reverse it)",
    ],
  },
  {
    when: "a ring and a line give each point once",
    edits: [
      [square, exterior, "[[33, 45], [34, 45], [34, 45], [34, 46], [33, 46], [33, 45]]"],
      [edge, line, "[[34, 45], [34, 46], [34, 46]]"],
    ],
    says: [
      "regions/edge.geojson:14: geometry.coordinates: repeats the point [34, 46] (give each point once)",
      "regions/square.geojson:17: geometry.coordinates.0: repeats the point [34, 45] (give each point once)",
    ],
  },
  {
    when: "coordinates out of range are reported",
    edits: [
      [edge, line, "[[34, 45], [34, 146], [190, 45]]"],
      [edge, '"label": [34, 45.5]', '"label": [34, 95]'],
    ],
    says: [
      "regions/edge.geojson:9: properties.label: out of range: [34, 95] (longitude -180 to 180, latitude -90 to 90)",
      "regions/edge.geojson:14: geometry.coordinates: out of range: [34, 146] and 1 more (longitude -180 to 180, latitude -90 to 90)",
    ],
  },
  {
    when: "a region with longitude and latitude swapped is reported",
    edits: [[edge, line, "[[45, 34], [46, 34]]"]],
    says: [
      "regions/edge.geojson:9: properties.label: has longitude and latitude swapped (write [longitude, latitude])",
      "regions/edge.geojson:14: geometry.coordinates: has longitude and latitude swapped (write [longitude, latitude])",
    ],
  },
  {
    when: "a swapped label is told from its region's own box",
    edits: [[square, '"label": [33.5, 45.5]', '"label": [45.5, 33.5]']],
    says: ["regions/square.geojson:9: properties.label: has longitude and latitude swapped (write [longitude, latitude])"],
  },
  {
    when: "a place with longitude and latitude swapped is told from the others of its country",
    edits: [[places, "[33.5,45.2]", "[45.2,33.5]"]],
    says: [
      "base/places.geojson:8: features.0.geometry.coordinates: has longitude and latitude swapped (write [longitude, latitude])",
    ],
  },
  {
    when: "a place that is the only one of its country may be where others would be swapped",
    edits: [
      [
        places,
        '"country":"UA","capital":false},"geometry":{"type":"Point","coordinates":[33.8,45.1]',
        '"country":"AZ","capital":false},"geometry":{"type":"Point","coordinates":[49.9,40.4]',
      ],
    ],
    says: [],
  },
  {
    when: "a position has two numbers",
    edits: [
      [edge, line, "[[34, 45], [34]]"],
      [edge, '"label": [34, 45.5]', '"label": [34, 45.5, 0]'],
    ],
    says: [
      "regions/edge.geojson:9: properties.label.2: is not a position (write [longitude, latitude])",
      "regions/edge.geojson:14: geometry.coordinates.1.1: is not a number",
    ],
  },
  {
    when: "a line that is too short is reported",
    edits: [[edge, line, "[[34, 45]]"]],
    says: ["regions/edge.geojson:14: geometry.coordinates: has fewer than two positions (a line runs from one to another)"],
  },
  {
    when: "a measure that the outline does not bear out is reported",
    edits: [
      [square, '"measure": {}', '"measure": { "areaKm2": 27000 }'],
      [edge, '"measure": {}', '"measure": { "lengthKm": 120 }'],
    ],
    says: [
      "regions/edge.geojson:12: properties.measure.lengthKm: 120 is not what the outline measures (write 111 km, or mend the outline)",
      "regions/square.geojson:12: properties.measure.areaKm2: 27000 is not what the outline measures (write 8320 km², or mend the outline)",
    ],
  },
  {
    when: "a Feature and its properties have one id",
    edits: [[edge, '"id": "edge",\n    "name"', '"id": "rim",\n    "name"']],
    says: ['regions/edge.geojson:5: properties.id: "rim" differs from the Feature\'s id (write edge)'],
  },
  {
    when: "a point is not a region",
    edits: [[edge, `"LineString", "coordinates": ${line}`, '"Point", "coordinates": [34, 45]']],
    says: [
      "regions/edge.geojson:14: geometry.type: is not a geometry a region can have (Polygon, MultiPolygon, LineString or MultiLineString)",
    ],
  },
]);
