import { describe } from "vitest";
import { type Edit, testBroken } from "./data-folder.ts";

const square = "regions/square.geojson";
const edge = "regions/edge.geojson";
const pond = "regions/pond.geojson";

/** A property put behind those of the square, or of the edge. */
const ofSquare = (property: string): Edit => [square, '"kind": "area",', `"kind": "area", ${property},`];
const ofEdge = (property: string): Edit => [edge, '"kind": "border",', `"kind": "border", ${property},`];

/** A region of its own, in the middle of the square. */
const pondWith = (properties: string): Edit => [
  pond,
  "",
  `{
  "type": "Feature",
  "id": "pond",
  "properties": {
    "id": "pond",
    "name": "Pond",
    ${properties},
    "precision": "region",
    "label": [33.5, 45.5],
    "source": { "title": "Drawn", "version": "1", "licence": "public domain", "via": "hand" },
    "knownError": "none",
    "measure": {}
  },
  "geometry": { "type": "Polygon", "coordinates": [[[33.4, 45.4], [33.6, 45.4], [33.6, 45.6], [33.4, 45.6], [33.4, 45.4]]] }
}
`,
];
const status = '"status": { "label": "held by nobody", "source": "A law" }';

describe("a part of another region", () => {
  testBroken([
    { when: "is let pass", edits: [pondWith('"kind": "sea", "parent": "square"')], says: [] },
    {
      when: "names one that is there",
      edits: [ofSquare('"parent": "circle"')],
      says: [
        'regions/square.geojson:7: properties.parent: unknown region "circle" (name a region that has a file, or leave it out)',
      ],
    },
    {
      when: "is not its own",
      edits: [ofSquare('"parent": "square"')],
      says: ['regions/square.geojson:7: properties.parent: "square" is the region itself (name another, or leave it out)'],
    },
    {
      when: "has no part itself",
      edits: [pondWith('"kind": "sea", "parent": "square"'), ofSquare('"parent": "edge"')],
      says: [
        'regions/pond.geojson:7: properties.parent: "square" has a parent itself (name edge, whose block both then stand in)',
      ],
    },
  ]);
});

describe("what a region is on the map", () => {
  testBroken([
    {
      when: "fits what it is of",
      edits: [
        ofSquare(`"role": "home", "pattern": "hatch", "tint": true, ${status}`),
        ofEdge('"role": "outward", "named": false'),
      ],
      says: [],
    },
    {
      when: "needs an area for a pattern",
      edits: [ofEdge('"pattern": "dots"')],
      says: ['regions/edge.geojson:7: properties.pattern: "dots" needs an area, and this is a border (leave it out)'],
    },
    {
      when: "needs a status for a pattern",
      edits: [ofSquare('"pattern": "hatch"')],
      says: [
        'regions/square.geojson:7: properties.pattern: "hatch" has no status that says what it means (give status.label and status.source)',
      ],
    },
    {
      when: "needs an area for a tint",
      edits: [ofEdge('"tint": true')],
      says: ["regions/edge.geojson:7: properties.tint: needs an area, and this is a border (leave it out)"],
    },
    {
      when: "needs a border to be outward, an area to be home or an alliance",
      edits: [ofSquare('"role": "outward"'), ofEdge('"role": "alliance"'), pondWith('"kind": "sea", "role": "home"')],
      says: [
        'regions/edge.geojson:7: properties.role: "alliance" needs an area, and this is a border (leave it out)',
        'regions/pond.geojson:7: properties.role: "home" needs an area, and this is a sea (leave it out)',
        'regions/square.geojson:7: properties.role: "outward" needs a border, and this is an area (leave it out)',
      ],
    },
    {
      when: "is home once",
      edits: [ofSquare('"role": "home"'), pondWith('"kind": "area", "role": "home"')],
      says: ['regions/square.geojson:7: properties.role: "home" is already pond (one region at most is home)'],
    },
    {
      when: "is one of the words there are",
      edits: [ofSquare('"role": "house", "tint": false, "named": true')],
      says: [
        "regions/square.geojson:7: properties.named: is not false",
        'regions/square.geojson:7: properties.role: "house" is not one of the words allowed (write home, outward, alliance)',
        "regions/square.geojson:7: properties.tint: is not true",
      ],
    },
    {
      when: "has a core that holds some of it",
      edits: [
        ofSquare('"core": { "southWest": [34, 46], "northEast": [33, 45] }'),
        ofEdge('"core": { "southWest": [33.5, 45.5], "northEast": [34.5, 46.5] }'),
      ],
      says: [
        "regions/square.geojson:7: properties.core: holds none of the outline (give the box of the part to show, its south-west corner first)",
      ],
    },
  ]);
});
