/** The measures of the text of a document. */
export interface TextMeasures {
  /** Comments included. */
  tokens: number;
  /** The most brackets, of any kind, that are open at once. */
  nesting: number;
}

/** What a character begins or is, by its code; 0 for characters between tokens. */
const [separator, punctuator, opening, closing, name, number, quote, hash, dot] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const kinds = new Uint8Array(128);
const assign = (characters: string, kind: number) => {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
};
assign('!$&:=@|', punctuator);
assign('([{', opening);
assign(')]}', closing);
assign('_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', name);
assign('-0123456789', number);
assign('"', quote);
assign('#', hash);
assign('.', dot);

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quotationMark = 0x22;
const backslash = 0x5c;
const minus = 0x2d;

/**
 * Counts without parsing, in one pass, since the parser is recursive and would overflow the stack for some texts. Counts as
 * the lexer of graphql-js does; goes on, somehow, after the first character that the lexer would refuse.
 */
export function measureText(text: string): TextMeasures {
  const { length } = text;
  let tokens = 0;
  let open = 0;
  let nesting = 0;
  for (let at = 0; at < length; ) {
    const kind = kinds[text.charCodeAt(at)] ?? separator;
    if (kind === separator) {
      at++;
      continue;
    }
    tokens++;
    switch (kind) {
      case opening:
        if (++open > nesting) nesting = open;
        at++;
        break;
      case closing:
        open--;
        at++;
        break;
      case name:
        at = endOfName(text, at + 1);
        break;
      case number:
        at = endOfNumber(text, at + 1);
        break;
      case quote:
        at = text.startsWith('"""', at) ? endOfBlockString(text, at + 3) : endOfString(text, at + 1);
        break;
      case hash:
        at = endOfLine(text, at + 1);
        break;
      case dot:
        at += text.startsWith('...', at) ? 3 : 1;
        break;
      default:
        at++;
    }
  }
  return { tokens, nesting };
}

function endOfName(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code];
    if (kind !== name && !(kind === number && code !== minus)) break;
  }
  return at;
}

/** A sign inside a number follows an exponent's `e` only: elsewhere a minus begins the next number. */
function endOfNumber(text: string, from: number): number {
  let at = from;
  for (let afterExponent = false; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isExponent = code === 0x45 || code === 0x65;
    const isSign = code === 0x2b || code === minus;
    if (!(isExponent || kinds[code] === dot || (isSign ? afterExponent : kinds[code] === number))) break;
    afterExponent = isExponent;
  }
  return at;
}

/** A string ends with its line, at the latest; the lexer refuses it then. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quotationMark) return at + 1;
    if (code === lineFeed || code === carriageReturn) return at;
    if (code === backslash) at++;
  }
  return text.length;
}

function endOfBlockString(text: string, from: number): number {
  for (let at = text.indexOf('"""', from); at !== -1; at = text.indexOf('"""', at + 3)) {
    if (text.charCodeAt(at - 1) !== backslash) return at + 3;
  }
  return text.length;
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) return at;
  }
  return text.length;
}
