import type { Locale } from "../../locale.ts";

/** All English texts of the dialog that makes pictures. */
export const exporterTexts = (locale: Locale) => {
  const megapixels = (pixels: number) =>
    new Intl.NumberFormat(locale.lang, { maximumFractionDigits: 1 }).format(Math.floor(pixels / 1e5) / 10);
  return {
    exporter: {
      exportImage: "Export image",
      loading: "Loading the map …",
      notLoaded: "The map for the picture could not be loaded.",

      mapInPicture: "Map in the picture",
      mapHelp:
        "Arrow keys move the map, or the annotation that is selected, with Shift further. Plus and minus zoom, Home resets the view. Tab moves between the handles of the selected annotation, Delete deletes it, Escape deselects it.",
      zoomIn: "Zoom in",
      zoomOut: "Zoom out",
      home: "Zoom to the claims",

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
        text: "Click where the text should go.",
        arrow: "Drag from the arrow’s start to its point.",
        curve: "Drag from the arrow’s start to its point.",
        box: "Drag over the area.",
        ellipse: "Drag over the area.",
        pin: "Click where the pin should go.",
      },
      addInMiddle: "Place in the centre",
      remove: "Delete",
      undo: "Undo",
      redo: "Redo",

      annotations: "Your annotations",
      annotationsNote: "They are marked as yours, separate from the sourced claims, in the picture and its metadata.",
      kinds: { text: "Text", arrow: "Arrow", box: "Box", ellipse: "Ellipse", pin: "Pin" },
      numbered: (kind: string, number: number) => `${kind} ${locale.number(number)}`,
      textOf: (name: string) => `Text of ${name.toLowerCase()}`,
      selectNamed: (name: string) => `Select ${name.toLowerCase()}`,
      removeNamed: (name: string) => `Delete ${name.toLowerCase()}`,
      textPlaceholder: "No text",
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
      enough: (most: number) => `A picture can have ${locale.number(most)} annotations. Delete one to add another.`,
      added: (name: string) => `${name} added.`,
      removed: (name: string) => `${name} deleted.`,
      selected: (name: string) => `${name} selected.`,
      undone: "Undone.",
      redone: "Redone.",

      size: "Size",
      presets: {
        "16:9": "16:9",
        social: "Social card",
        "4:5": "4:5, upright",
        "1:1": "Square",
        a4: "A4 landscape, 300 dpi",
      },
      sized: (name: string, width: number, height: number) => `${name} (${locale.number(width)} × ${locale.number(height)})`,
      ownSize: "Custom size",
      width: "Width",
      height: "Height",
      sideRange: (least: number, most: number) => `From ${locale.number(least)} to ${locale.number(most)} pixels a side.`,

      scale: "PNG resolution",
      scaled: (scale: number, width: number, height: number) =>
        `${scale}× (${locale.number(width)} × ${locale.number(height)} pixels)`,
      tooLarge: (scale: number, pixels: number, most: number) =>
        `At ${scale}× or more the PNG would be ${megapixels(pixels)} megapixels; browsers can draw at most ${megapixels(most)}. An SVG has no such limit.`,

      colours: "Colours",
      light: "Light",
      dark: "Dark",

      parts: "Parts to show",
      partNames: {
        title: "Title",
        standfirst: "Line under the title",
        marks: "Numbers, and how many statements",
        answer: "The answer beside the statement",
        words: "Words about the places",
        scaleBar: "Scale bar",
        key: "Key to shapes and lines",
        callouts: "Boxes with statements",
        code: "QR code of the address",
        legend: "Key to the signs",
      },
      chartTools:
        "Annotations, map controls, statement boxes and the scale bar apply to maps only. Choose “Map” at the top to use them.",
      chartPartsNote: "Speakers, dates, warnings about comparisons, sources and the address are always in the picture.",
      /** What a picture of a map always has, besides the sources and the address. */
      partsNote: ({ borders, credits }: { readonly borders: boolean; readonly credits: boolean }) =>
        `${locale.and(["Sources", ...(borders ? ["borders"] : []), ...(credits ? ["map credit"] : []), "the address"])} are always in the picture.`,

      callouts: "Statements in boxes",
      calloutsAuto: "As many as fit",
      calloutsList: "Choose the statements",
      calloutsShown: (shown: number) =>
        shown === 0 ? "No box is shown." : `${locale.counted(shown, { one: "box", other: "boxes" })} shown.`,
      calloutsHidden: (hidden: number) =>
        `${locale.counted(hidden, { one: "statement does", other: "statements do" })} not fit. Choose fewer, a larger size, or zoom the map.`,
      noCallouts: "No statement in this selection can be shown in a box.",
      statementNamed: (speaker: string, verb: string, what: string, date: string) => `${speaker} ${verb}: ${what} (${date})`,

      missing: (characters: readonly string[]) =>
        `The typefaces lack ${characters.map((it) => `“\u2068${it}\u2069”`).join(", ")}. Write ${characters.length === 1 ? "it" : "them"} differently, or the picture will show an empty box.`,

      saveOrShare: "Save or share",
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
      /** A page cannot find out whether a download succeeded. */
      handed: (name: string) => `Handed to the browser as a download: ${name}.`,
      handedByTouch: (name: string) =>
        `Handed to the browser as a download: ${name}. If nothing was saved, “Show to press and hold” helps.`,
      hold: "Show to press and hold",
      holdNote: "Press and hold the picture until the browser offers to save it.",
      holdHidden: "Back to the picture builder",
      copied: "Copied. The copy has no metadata; download the file to keep it.",
      copyRefused: "The browser did not allow the picture on the clipboard. Download the PNG instead.",
      shared: "Shared.",
      shareRefused: "The picture could not be shared. Download the PNG instead.",
      notShared: "Nothing was shared.",
      tooLargeToDraw: "The browser could not draw so large a picture; choose a smaller scale, or download the SVG.",
      notDrawn: "The browser could not draw the picture. Try again, or download the SVG.",
      notSaved: "Not all that the picture needs could be loaded, so nothing was saved.",
      opened: (name: string) => `${name} is open again. “Undo” brings back the annotations that were here.`,
      openedInPart: (name: string, parts: readonly string[]) =>
        `${name} is open again, but not in full: ${parts.join("; ")}. The rest is shown.`,
      notOurs: (name: string) => `${name} was not made here, or its metadata has been removed. Nothing was changed.`,
      notRead: (name: string) => `${name} could not be read. Try again, or choose the file with “Open a picture …”.`,
    },
  };
};
