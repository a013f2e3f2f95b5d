import { parseExactly } from './exact-json.ts';

/** Reads JSON as clients send it: some put a byte order mark before it. Throws a SyntaxError when it is none. */
export const parseJson = (text: string): unknown => parseExactly(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
