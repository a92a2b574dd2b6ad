import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import decode from 'qr/decode.js';

/** Enough for tries that a phone, with picture after picture, has as well. */
const MILLISECONDS = 2_000;

/** By brightness alone, row by row: a format that begins with it. */
const read = (width: number, height: number, data: Uint8Array): string =>
  decode({ width, height, data }, { format: 'I420', timeLimit: MILLISECONDS });

/** What a phone reads that is held before this screen. Throws where it finds no code. */
export async function readQrOn(page: Page): Promise<string> {
  const png = (await page.screenshot()).toString('base64');
  // A page without rules of where pictures come from.
  const blank = await page.context().newPage();
  const { width, height, data } = await blank.evaluate(async (picture) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const drawn = new OffscreenCanvas(bitmap.width, bitmap.height).getContext(
      '2d',
    ) as OffscreenCanvasRenderingContext2D;
    drawn.drawImage(bitmap, 0, 0);
    const pixels = drawn.getImageData(0, 0, bitmap.width, bitmap.height).data;
    // One of four is enough of a colour that is black or white, and comes over in a tenth of the time.
    const luma = new Uint8Array(pixels.length / 4).map((_, n) => pixels[n * 4 + 1] as number);
    return { width: bitmap.width, height: bitmap.height, data: Array.from(luma) };
  }, png);
  await blank.close();
  return read(width, height, Uint8Array.from(data));
}

/** Pixels a point of paper: what is printed with 288 dots an inch. */
const SCALE = 4;
const NUMBER = /-?\d*\.?\d+/g;

/** What a phone reads that is held before the first page of a PDF of ours: its rectangles, drawn as they stand in the file. Throws where it finds no code. */
export function readQrOf(pdf: Buffer, { width: wide, height: high } = { width: 842, height: 595 }): string {
  const [width, height] = [wide * SCALE, high * SCALE];
  const data = new Uint8Array(width * height).fill(255);
  let [luma, path] = [0, [] as number[][]];
  for (const line of contentOf(pdf).split('\n')) {
    const numbers = (line.match(NUMBER) ?? []).map(Number);
    if (/ scn$/.test(line)) luma = Math.round((numbers.reduce((sum, part) => sum + part, 0) / numbers.length) * 255);
    else if (/ re$/.test(line)) path.push(numbers);
    else if (/^[fSsBbn]\*?$/.test(line.trim())) {
      if (line.startsWith('f')) for (const rectangle of path) fill(rectangle, luma);
      path = [];
    }
  }
  return read(width, height, data);

  function fill([x = 0, y = 0, w = 0, h = 0]: number[], colour: number) {
    const until = (at: number, most: number) => Math.min(Math.round(at * SCALE), most);
    for (let row = Math.round(y * SCALE); row < until(y + h, height); row += 1) {
      data.fill(colour, row * width + Math.round(x * SCALE), row * width + until(x + w, width));
    }
  }
}

/** The drawing of the first page: the stream that has rectangles. */
function contentOf(pdf: Buffer): string {
  for (let from = 0; ; ) {
    const start = pdf.indexOf('stream\n', from);
    if (start < 0) throw new Error('There is no page in it.');
    const end = pdf.indexOf('endstream', start);
    from = end + 'endstream'.length;
    try {
      const text = inflateSync(pdf.subarray(start + 'stream\n'.length, end)).toString('latin1');
      if (/ re$/m.test(text)) return text;
    } catch {
      // A font, or whatever else is packed otherwise.
    }
  }
}
