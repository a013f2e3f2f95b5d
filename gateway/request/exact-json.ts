/** A number of JSON that no number of JavaScript is exactly. JSON.stringify writes it as it was. */
export interface RawNumber {
  readonly rawJSON: string;
}

// Of Node.js; the types of the language do not have them yet.
const { rawJSON, isRawJSON, parse } = JSON as unknown as {
  rawJSON(text: string): RawNumber;
  isRawJSON(value: unknown): value is RawNumber;
  parse(text: string, reviver: (key: string, value: unknown, context: { source: string }) => unknown): unknown;
};

/** Whether it stands for a number that JavaScript does not have. */
export const isRawNumber = isRawJSON;

/** As many digits a number of JavaScript has without a loss. */
const exactDigits = 15;

/** Parses JSON without changing its numbers: one that JavaScript does not have exactly is a `RawNumber`. */
export function parseExactly(text: string): unknown {
  return hasLongNumber(text)
    ? parse(text, (_key, value, { source }) => (typeof value === 'number' ? exactly(source) : value))
    : JSON.parse(text);
}

/** A number as it is written in JSON, or in GraphQL. */
export function exactly(source: string): number | RawNumber {
  const value = Number(source);
  if (source.length <= exactDigits && Number.isFinite(value)) return value;
  return String(value) === source ? value : rawJSON(source);
}

/**
 * Whether a text may have a number of more digits. Looks at one character in sixteen: among so many digits there is one of
 * those. This is asked of every response, and takes less than a tenth of what parsing it does.
 */
function hasLongNumber(text: string): boolean {
  for (let index = exactDigits; index < text.length; index += exactDigits + 1) {
    // So many digits in a row around this one have the one eight before it, or the one seven behind it.
    if (!isDigit(text, index) || !(isDigit(text, index - 8) || isDigit(text, index + 7))) continue;
    let first = index;
    while (first > 0 && isDigit(text, first - 1)) first--;
    let end = index + 1;
    while (end < text.length && isDigit(text, end)) end++;
    if (end - first > exactDigits && beginsNumber(text, first)) return true;
  }
  return false;
}

/** Whether it is a digit or the point of a number. */
function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (code >= 48 && code <= 57) || code === 46;
}

/** Not those in a text that has nothing else before them, such as that of an id. */
function beginsNumber(text: string, index: number): boolean {
  const before = text[index - 1] ?? '';
  return before === '' || ' \n\r\t:,[-'.includes(before);
}
