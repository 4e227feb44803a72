const numbers = new Intl.NumberFormat("en-GB");
const oneDigit = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

const plural = (count: number, one: string, many: string) => `${numbers.format(count)} ${count === 1 ? one : many}`;

const megapixels = (pixels: number) => oneDigit.format(Math.floor(pixels / 1e5) / 10);

/** Every sentence of the dialog that makes pictures, in English. */
export const exporter = {
  exportImage: "Export image",
  loading: "Loading the map …",
  loadFailed: "The map or its typefaces could not be loaded. Check the connection and try again.",
  tryAgain: "Try again",

  mapInPicture: "Map in the picture",
  mapHelp:
    "Arrow keys move the map, or the annotation that is selected, with Shift further. Plus and minus zoom, Home shows the whole again. Tab leads to the points of the selected annotation, Delete deletes it, Escape lets it go.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  home: "Look where the claims are",

  toolbar: "Annotate",
  editing: "Change annotations",
  mapButtons: "Map",
  selectHint: "Drag the map, or add an annotation with a tool.",
  tools: {
    select: "Select and move",
    text: "Text",
    arrow: "Straight arrow",
    curve: "Curved arrow",
    box: "Box around an area",
    ellipse: "Ellipse around an area",
    pin: "Numbered pin",
  },
  toolHints: {
    text: "Click where the text is to stand.",
    arrow: "Drag from the arrow’s start to its point.",
    curve: "Drag from the arrow’s start to its point.",
    box: "Drag over the area.",
    ellipse: "Drag over the area.",
    pin: "Click where the pin is to stand.",
  },
  addInMiddle: "Put it in the middle",
  remove: "Delete",
  undo: "Undo",
  redo: "Redo",

  annotations: "Your annotations",
  annotationsNote: "In the picture and its file they are marked as added by you, apart from the sourced claims.",
  kinds: { text: "Text", arrow: "Arrow", box: "Box", ellipse: "Ellipse", pin: "Pin" },
  numbered: (kind: string, number: number) => `${kind} ${numbers.format(number)}`,
  textOf: (name: string) => `Words of ${name.toLowerCase()}`,
  selectNamed: (name: string) => `Select ${name.toLowerCase()}`,
  removeNamed: (name: string) => `Delete ${name.toLowerCase()}`,
  textPlaceholder: "No words",
  newText: "Your note",
  handles: {
    at: "place",
    from: "start",
    to: "end",
    bend: "bend",
    "from-to": "third corner",
    "to-from": "fourth corner",
  },
  handleNamed: (handle: string, name: string) => `Move the ${handle} of ${name.toLowerCase()}`,
  enough: (most: number) => `A picture can have ${numbers.format(most)} annotations. Delete one to add another.`,
  added: (name: string) => `${name} added.`,
  removed: (name: string) => `${name} deleted.`,
  selected: (name: string) => `${name} selected.`,
  undone: "Undone.",
  redone: "Done again.",

  size: "Size",
  presets: {
    "16:9": "16:9",
    social: "Social card",
    "4:5": "4:5, upright",
    "1:1": "Square",
    a4: "A4 landscape, 300 dpi",
  },
  sized: (name: string, width: number, height: number) => `${name} (${numbers.format(width)} × ${numbers.format(height)})`,
  ownSize: "Own size",
  width: "Width",
  height: "Height",
  sideRange: (least: number, most: number) => `From ${numbers.format(least)} to ${numbers.format(most)} pixels a side.`,

  scale: "Pixels of the PNG",
  scaled: (scale: number, width: number, height: number) =>
    `${scale}× (${numbers.format(width)} × ${numbers.format(height)} pixels)`,
  tooLarge: (scale: number, pixels: number, most: number) =>
    `From ${scale}× on the PNG would have ${megapixels(pixels)} megapixels; browsers draw at most ${megapixels(most)}. An SVG has no such limit.`,

  colours: "Colours",
  light: "Light",
  dark: "Dark",

  parts: "Parts to show",
  partNames: {
    title: "Title",
    standfirst: "Standfirst",
    legend: "Legend",
    scaleBar: "Scale bar",
    marks: "Figures on the map",
    callouts: "Boxes with statements",
  },
  chartTools:
    "A chart has no map: what annotates places, the buttons that move a map, boxes with statements and the scale bar are not there. “Map” above the page brings them back.",
  chartPartsNote:
    "Speakers, dates, what is not to be compared, sources and address are always in the picture. Figures on the map, boxes and scale bar belong to pictures of the map.",
  partsNote: "Speakers, dates, sources, borders, credit and address are always in the picture.",

  callouts: "Statements in boxes",
  calloutsAuto: "As many as have room",
  calloutsList: "Choose the statements",
  calloutsShown: (shown: number) => (shown === 0 ? "No box is shown." : `${plural(shown, "box is", "boxes are")} shown.`),
  calloutsHidden: (hidden: number) =>
    `${plural(hidden, "statement has", "statements have")} no room. Choose fewer, a larger size, or zoom the map.`,
  noCallouts: "No statement of this selection can stand in a box.",
  statementNamed: (speaker: string, verb: string, what: string, date: string) => `${speaker} ${verb}: ${what} (${date})`,

  missing: (characters: readonly string[]) =>
    `The typefaces lack ${characters.map((it) => `“\u2068${it}\u2069”`).join(", ")}. Write ${characters.length === 1 ? "it" : "them"} differently, or the picture will show an empty box.`,

  take: "Take the picture",
  png: "Download PNG",
  svg: "Download SVG",
  copy: "Copy picture",
  share: "Share …",
  open: "Open a picture …",
  openNote: "A PNG or SVG made here opens again with its annotations. Dropping it on the page does the same.",
  alternative: "Alternative text",
  alternativeNote: "For the field “alternative text” of your publishing system. It is in the file too.",
  making: "Making the picture …",
  opening: "Opening the picture …",
  /** A page is not told what becomes of a download. */
  handed: (name: string) => `Handed to the browser as a download: ${name}.`,
  handedByTouch: (name: string) =>
    `Handed to the browser as a download: ${name}. If nothing was saved, “Show to press and hold” helps.`,
  hold: "Show to press and hold",
  holdNote: "Press and hold the picture until the browser offers to save it.",
  holdHidden: "Back to the picture builder",
  copied: "Copied. A copied picture has no metadata: for the archive, download it.",
  copyRefused: "The browser did not allow the picture on the clipboard. Download the PNG instead.",
  shared: "Shared.",
  shareRefused: "The picture could not be shared. Download the PNG instead.",
  notShared: "Nothing was shared.",
  tooLargeToDraw: "The browser could not draw so large a picture; choose a smaller scale, or download the SVG.",
  notDrawn: "The browser could not draw the picture. Try again, or download the SVG.",
  fontsFailed: "The typefaces could not be loaded, so nothing was saved. Check the connection and try again.",
  notWritten: "The picture’s file could not be written, so nothing was saved. Try again.",
  opened: (name: string) => `${name} is open again. “Undo” brings back the annotations that were here.`,
  openedInPart: (name: string, parts: readonly string[]) =>
    `${name} is open again, but not in full: ${parts.join("; ")}. The rest is shown.`,
  notOurs: (name: string) => `${name} is no picture made here, or a program has taken its metadata out. Nothing was changed.`,
  notRead: (name: string) => `${name} could not be read. Try again, or choose the file with “Open a picture …”.`,
} as const;
