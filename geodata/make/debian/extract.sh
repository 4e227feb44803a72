#!/bin/sh
# Cuts four small inputs out of Debian packages, once. Run it only to renew ../inputs; `npm run make` needs no Debian package.
#   apt-get install gdal-bin qgis-common libmagics++-data ferret-datasets
# Output: GeoJSON, [lng, lat], WGS84 (EPSG:4326), 4 decimals (rivers and depths 3).
set -eu
cd "$(dirname "$0")/.."
mkdir -p build inputs

world=/usr/share/qgis/resources/data/world_map.gpkg
naturalEarth=/usr/share/magics/10m
seaFloor=/usr/share/ferret-vis/data/etopo5.cdf
extent="-15 25 75 72"

toGeoJson() { # output, decimals, then ogr2ogr's own arguments
  output=$1; decimals=$2; shift 2
  rm -f "$output"
  ogr2ogr -f GeoJSON -lco RFC7946=YES -lco COORDINATE_PRECISION="$decimals" "$output" "$@"
}

toGeoJson inputs/line-of-contact.geojson 4 "$world" disputed_borders -select name -where "name = 'Ukrainian claim'"

# shellcheck disable=SC2086
toGeoJson build/rivers-raw.geojson 3 $naturalEarth/ne_10m_rivers_lake_centerlines.shp \
  -select name,scalerank,featurecla -clipsrc $extent -where "name IS NOT NULL"

# shellcheck disable=SC2086
toGeoJson build/places-raw.geojson 4 $naturalEarth/ne_10m_populated_places_simple.shp \
  -select name,adm0_a3,iso_a2,scalerank,pop_max,featurecla -spat $extent

# ETOPO5 rows hold heights in metres (negative below the sea). Resampled to 1/36 degree so that depth lines are not stepped.
contours() { # name west north east south
  gdal_translate -q -of GTiff -projwin "$2" "$3" "$4" "$5" -a_srs EPSG:4326 "NETCDF:$seaFloor:ROSE" "build/$1.tif"
  gdalwarp -q -overwrite -tr 0.0277777 0.0277777 -r cubicspline "build/$1.tif" "build/$1-fine.tif"
  rm -f "build/$1-depth.geojson"
  gdal_contour -q -p -amin low -amax high -fl -2000 -1500 -1000 -500 -200 -100 -50 0 -f GeoJSON \
    "build/$1-fine.tif" "build/$1-depth.geojson"
}
contours black 26.9 48 42.6 40
contours baltic 9 66.5 31 53

node debian/trim-inputs.mjs
