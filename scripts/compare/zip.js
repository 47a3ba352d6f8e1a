/** Files in one, as a Word document wants them: a ZIP without compression (PKWARE APPNOTE 6.3, 4.3). */

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50]; // signatures of the three kinds of header
const NAMES_IN_UTF_8 = 0x0800;
const FIRST_DAY = 0x21; // 1 January 1980: no clock in what one saves
const VERSION = 20;
const POLYNOMIAL = 0xedb88320;

/** The checksum of ZIP, CRC-32. @param {Uint8Array} bytes */
export function checksum(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? POLYNOMIAL : 0);
  }
  return ~sum >>> 0;
}

/** Numbers one after another, the lowest byte first. @param {...[value: number, bytes: number]} numbers */
const packed = (...numbers) => Uint8Array.from(numbers.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)));

/** @param {Record<string, string>} files name → text */
export function zipped(files) {
  const encoder = new TextEncoder();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const list = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, bytes] = [encoder.encode(path), encoder.encode(text)];
    /** @type {[number, number][]} */
    const about = [[VERSION, 2], [NAMES_IN_UTF_8, 2], [0, 2], [0, 2], [FIRST_DAY, 2], [checksum(bytes), 4], [bytes.length, 4], [bytes.length, 4], [name.length, 2], [0, 2]];
    parts.push(packed([LOCAL, 4], ...about), name, bytes);
    list.push(packed([CENTRAL, 4], [VERSION, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), name);
    at += 30 + name.length + bytes.length;
  }
  const amount = Object.keys(files).length;
  const size = list.reduce((sum, { length }) => sum + length, 0);
  return new Blob([...parts, ...list, packed([END, 4], [0, 2], [0, 2], [amount, 2], [amount, 2], [size, 4], [at, 4], [0, 2])]);
}
