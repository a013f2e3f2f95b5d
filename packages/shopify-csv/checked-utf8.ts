import { isUtf8 } from 'node:buffer';
import { ProductFileError } from './product-file-error.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * The same bytes, once it is known that they are UTF-8: a reader that replaces what it does not understand would lose letters
 * silently. Throws a `ProductFileError` with the line that is not.
 */
export async function* checkedUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let line = 1;
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = endOfCharacters(bytes);
    const whole = bytes.subarray(0, end);
    rest = bytes.subarray(end);
    if (!isUtf8(whole)) throw notUtf8(line + firstBadLine(whole));
    yield whole;
    line += countLineBreaks(whole);
  }
  if (!isUtf8(rest)) throw notUtf8(line);
  if (rest.length > 0) yield rest;
}

function notUtf8(line: number): ProductFileError {
  return new ProductFileError(line, 'expected UTF-8; save the file as "CSV UTF-8"');
}

/** Where a character, or the end of a line, begins that may go on in the next chunk; the length when none does. */
function endOfCharacters(bytes: Uint8Array): number {
  if (bytes.at(-1) === carriageReturn) return bytes.length - 1;
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    const isContinuation = (byte & 0b1100_0000) === 0b1000_0000;
    if (isContinuation) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** How many lines lie before the first that is not UTF-8. */
function firstBadLine(bytes: Buffer): number {
  let begin = 0;
  let lines = 0;
  for (let end = begin; end <= bytes.length; end++) {
    if (end < bytes.length && !breaksLine(bytes, end)) continue;
    if (!isUtf8(bytes.subarray(begin, end))) return lines;
    begin = end;
    lines++;
  }
  return Math.max(0, lines - 1);
}

function countLineBreaks(bytes: Buffer): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (breaksLine(bytes, at)) count++;
  return count;
}

/** A carriage return before a line feed breaks no line of its own. */
const breaksLine = (bytes: Buffer, at: number) =>
  bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed);
