// Reads a QR code back from its picture, so that a test knows what a neighbour's telephone would open.
// Versions 1 to 6 with error correction M, bytes only: what an idea's address needs. A misread module changes the text.
import type { Locator, Page } from '@playwright/test';

type Grid = boolean[][];

/** [codewords in all, codewords of data, blocks] by version. */
const SIZES = [
  [26, 16, 1],
  [44, 28, 1],
  [70, 44, 1],
  [100, 64, 2],
  [134, 86, 2],
  [172, 108, 4],
] as const;
const MASKS: ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/** The dark modules as the picture of `code` shows them; `quiet` is how many empty ones surround them. */
async function gridOf(page: Page, code: Locator, quiet: number): Promise<Grid> {
  const picture = (await code.screenshot()).toString('base64');
  // another page's policy would refuse to read pixels
  const reader = await page.context().newPage();
  try {
    return await reader.evaluate(
      async ([png, around]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        const dark = (x: number, y: number) => data[(Math.floor(y) * image.width + Math.floor(x)) * 4]! < 128;
        // the upper edge of the finder in the corner is seven modules long
        const row = Array.from({ length: image.height }, (_, y) => y).find((y) =>
          Array.from({ length: image.width }, (_, x) => x).some((x) => dark(x, y)),
        )!;
        const first = Array.from({ length: image.width }, (_, x) => x).find((x) => dark(x, row + 1))!;
        const rough = image.width / (first / around) - 2 * around;
        const size = 21 + 4 * Math.round((rough - 21) / 4);
        return Array.from({ length: size }, (_, r) =>
          Array.from({ length: size }, (_, c) =>
            dark(
              (c + around + 0.5) * (image.width / (size + 2 * around)),
              (r + around + 0.5) * (image.height / (size + 2 * around)),
            ),
          ),
        );
      },
      [picture, quiet] as const,
    );
  } finally {
    await reader.close();
  }
}

/** Where no data lies: finders with their format, timing, the alignment pattern of versions 2 to 6. */
function isFunction(size: number, version: number, row: number, column: number) {
  if (row < 9 && column < 9) return true;
  if (row < 9 && column >= size - 8) return true;
  if (row >= size - 8 && column < 9) return true;
  if (row === 6 || column === 6) return true;
  const middle = size - 7;
  return version > 1 && Math.abs(row - middle) <= 2 && Math.abs(column - middle) <= 2;
}

function bitsOf(grid: Grid): number[] {
  const size = grid.length;
  const version = (size - 17) / 4;
  let format = 0;
  for (let bit = 14; bit >= 0; bit--) {
    const row = bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit;
    format = (format << 1) | Number(grid[row]![8]);
  }
  const mask = MASKS[((format ^ 0x5412) >> 10) & 7]!;
  const bits: number[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--;
    for (let step = 0; step < size; step++) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (isFunction(size, version, row, column)) continue;
        bits.push(Number(grid[row]![column] !== mask(row, column)));
      }
    }
    up = !up;
  }
  return bits;
}

function textOf(grid: Grid): string {
  const [all, data, blocks] = SIZES[(grid.length - 17) / 4 - 1]!;
  const bits = bitsOf(grid);
  const words = Array.from({ length: all }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
  const each = data / blocks;
  const ordered = Array.from({ length: data }, (_, i) => words[(i % each) * blocks + Math.floor(i / each)]!);
  const stream = ordered.flatMap((byte) => Array.from({ length: 8 }, (_, i) => (byte >> (7 - i)) & 1));
  const number = (from: number, length: number) =>
    stream.slice(from, from + length).reduce((value, bit) => value * 2 + bit, 0);
  if (number(0, 4) !== 4) throw new Error('not written in bytes, or not read right');
  const bytes = Array.from({ length: number(4, 8) }, (_, i) => number(12 + i * 8, 8));
  return new TextDecoder().decode(new Uint8Array(bytes));
}

export const readQr = async (page: Page, code: Locator, quiet = 4) => textOf(await gridOf(page, code, quiet));
