import type { Frame } from "../scene/camera/mercator.ts";

/**
 * Draws an SVG document as a PNG of its size times a scale. `undefined` if the browser draws nothing at that size; browsers do not report
 * this, so the result is inspected. Frees all its resources before it returns.
 */
export async function rasterOf(svg: string, { width, height }: Frame, scale: number): Promise<Blob | undefined> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  try {
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) return undefined;
    const image = await imageOf(svg);
    const draw = () => context.drawImage(image, 0, 0, canvas.width, canvas.height);
    draw();
    // WebKit may only have the typefaces of an SVG image ready on the second drawing.
    await new Promise((done) => setTimeout(done, 50));
    draw();
    if (!isDrawn(context, canvas)) return undefined;
    return await new Promise<Blob | undefined>((done) => canvas.toBlob((blob) => done(blob ?? undefined), "image/png"));
  } catch (error) {
    // An image that is not decoded, a canvas that is too large to be read back.
    if (error instanceof DOMException || error instanceof RangeError) return undefined;
    throw error;
  } finally {
    // Safari keeps a canvas's memory until its size is zero.
    canvas.width = 0;
    canvas.height = 0;
  }
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

/** Whether a picture is opaque at its corners and in the middle, as ours always are. */
function isDrawn(context: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement): boolean {
  const places = [
    [0, 0],
    [width - 1, 0],
    [0, height - 1],
    [width - 1, height - 1],
    [width / 2, height / 2],
  ] as const;
  return places.every(([x, y]) => context.getImageData(Math.floor(x), Math.floor(y), 1, 1).data[3] === 255);
}
