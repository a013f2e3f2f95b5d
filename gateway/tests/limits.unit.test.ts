import { describe, expect, test } from '@jest/globals';
import { type GraphQLError, Lexer, parse, Source, type Token, TokenKind } from 'graphql';
import { compileLimits } from '../limits/compile-limits.ts';
import { defaultLimits, type Limits } from '../limits/limits.ts';
import { measureText } from '../limits/measure-text.ts';

/** What a document is refused with, on the way it takes to validation; null when it gets there. */
function refusal(text: string, changed: Partial<Limits> = {}): GraphQLError['extensions'] | null {
  const { checkText, checkDocument } = compileLimits({ ...defaultLimits, ...changed });
  try {
    checkText(text);
    checkDocument(parse(text));
    return null;
  } catch (error) {
    return (error as GraphQLError).extensions;
  }
}

const exceeded = (limit: keyof Limits, found: number, maximum = defaultLimits[limit]) => ({
  code: 'LIMIT_EXCEEDED',
  limit,
  maximum,
  found,
  http: { status: 400 },
});

const anyText = { characters: Infinity, tokens: Infinity };
const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');
const levels = (count: number) => '{a'.repeat(count) + '}'.repeat(count);
const bomb = (fragments: number) =>
  `{ ...f0 } ${many(fragments, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f${fragments} on Query { a }`;

describe('the text of an operation may have only so many', () => {
  test('characters', () => {
    expect(refusal(`{ a(text: "${'x'.repeat(200_000)}") }`)).toEqual(exceeded('characters', 200_015));
    expect(refusal('['.repeat(1_048_576))).toEqual(exceeded('characters', 1_048_576));
  });

  test('open brackets, whatever they are of', () => {
    expect(refusal(levels(2_000))).toEqual(exceeded('nesting', 2_000));
    expect(refusal(`{ a(b: ${'['.repeat(2_000)}${']'.repeat(2_000)}) }`)).toEqual(exceeded('nesting', 2_002));
    expect(refusal(`{ a(b: ${'{c:'.repeat(2_000)}1${'}'.repeat(2_000)}) }`)).toEqual(exceeded('nesting', 2_002));
    expect(refusal(`query ($a: ${'['.repeat(2_000)}Int${']'.repeat(2_000)}) { a }`)).toEqual(
      exceeded('nesting', 2_001),
    );
    expect(refusal('{'.repeat(100_000))).toEqual(exceeded('nesting', 100_000));
    expect(refusal('{'.repeat(1_048_576), anyText)).toEqual(exceeded('nesting', 1_048_576));
  });

  test('tokens, comments included', () => {
    expect(refusal(`{ ${many(10_000, () => 'a')} }`)).toEqual(exceeded('tokens', 10_002));
    expect(refusal(`${'#\n'.repeat(40_000)}{ a }`)).toEqual(exceeded('tokens', 40_003));
    expect(refusal(`{ a(b: [${'-1'.repeat(5_000)}]) }`)).toEqual(exceeded('tokens', 5_009));
  });
});

describe('counting tokens without parsing', () => {
  const lexed = (text: string) => {
    const lexer = new Lexer(new Source(text));
    let token = lexer.token;
    while (token.kind !== TokenKind.EOF) token = lexer.advance();
    // Comments stand between the tokens that the lexer goes on to.
    let count = -1;
    for (let last: Token | null = token; last && last.kind !== TokenKind.SOF; last = last.prev) count++;
    return count;
  };

  test.each([
    '{ a }',
    '# first { [ (\n{ a # last }\r\n, b }\r# end',
    'query Q($a: [Int!]! = [1, -2,3-4], $b: Float = -1.5e+10) @d(x: $a) { ...F ... on T { a: b & | = } }',
    '{ a(b: 1e-5, c: 0.1E7-1e5-2) }',
    '{ a(b: "", c: "}\\"{", d: "\\\\") }',
    '{ a(b: """ { " "" \\""" [ """, c: """""", d: """\\"""""", e: "#") }',
    '{ a(b: """one\ntwo # no comment\r\n{""") }',
    '\uFEFF{ a }',
    '{ __proto__ constructor _0 a1_ }',
    '""" description """ type T { a: Int }',
  ])('finds as many as the lexer in %j', (text) => {
    expect(measureText(text).tokens).toBe(lexed(text));
  });

  test('finds as many as the lexer in whatever the lexer accepts', () => {
    const parts = [
      '{',
      '}',
      '[',
      ']',
      '(',
      '"a"',
      '""',
      '"""',
      '\\"""',
      '\\',
      '"',
      '#',
      '\n',
      ' ',
      'e',
      'E5',
      '-',
      '+',
      '1',
      '.5',
      '...',
      'a_1',
      ':',
      '$',
      '\r',
    ];
    let seed = 1;
    const random = () => {
      seed = (seed * 48_271) % 0x7fffffff;
      return seed / 0x7fffffff;
    };
    let accepted = 0;
    const different: string[] = [];
    for (let round = 0; round < 20_000; round++) {
      const text = Array.from({ length: 8 }, () => parts[Math.floor(random() * parts.length)]).join('');
      try {
        const count = lexed(text);
        accepted++;
        if (measureText(text).tokens !== count) different.push(text);
      } catch {
        // Not a text that reaches the parser.
      }
    }
    expect(different).toEqual([]);
    expect(accepted).toBeGreaterThan(1_000);
  });

  test('does not count brackets in strings and comments', () => {
    expect(measureText('{ a(b: "{{{", c: """[[["\\"""((""") } # {{{{').nesting).toBe(2);
  });
});

describe('an operation may have only so many', () => {
  test('operations and fragments', () => {
    expect(refusal(many(201, (i) => `query q${i} { a }`))).toEqual(exceeded('definitions', 201));
  });

  test('variables', () => {
    expect(refusal(`query (${many(101, (i) => `$v${i}: Int`)}) { a }`)).toEqual(exceeded('variables', 101));
  });

  test('fields below one another, through fragments', () => {
    expect(refusal(levels(21))).toEqual(exceeded('depth', 21));
    expect(refusal(levels(20))).toBeNull();
    expect(refusal(levels(500), { nesting: 500 })).toMatchObject({ limit: 'depth', found: 500 });
    const chain = `{ ...f0 } ${many(30, (i) => `fragment f${i} on T { a { ... { ...f${i + 1} } } }`)}`;
    expect(refusal(chain)).toEqual(exceeded('depth', 30));
    expect(refusal('{ a { ...f } } fragment f on T { b { c } }', { depth: 2 })).toMatchObject({ found: 3 });
  });

  test('fields at the top, through fragments', () => {
    expect(
      refusal(`{ ${many(11, (i) => `a${i}`)} ...f } fragment f on Query { ... { ${many(10, (i) => `b${i} { c }`)} } }`),
    ).toEqual(exceeded('rootFields', 21));
    expect(refusal(`{ a { ${many(30, (i) => `b${i}`)} } }`)).toBeNull();
  });

  test('aliases', () => {
    const text = `{ ${many(10_000, (i) => `a${i}: a`)} }`;
    expect(refusal(text, anyText)).toEqual(exceeded('aliases', 10_000));
    expect(refusal(text)).toMatchObject({ limit: 'tokens' });
  });

  test('directives, in all and at one place', () => {
    expect(refusal(`{ a ${'@a '.repeat(2_000)} }`)).toEqual(exceeded('directivesPerField', 2_000));
    expect(refusal(`{ a { ${many(51, (i) => `b${i} @a`)} } }`)).toEqual(exceeded('directives', 51));
    expect(
      refusal('query ($v: Int @a @a) @a { ...f @a ... @a { b } } fragment f on T @a { a }', { directives: 5 }),
    ).toEqual(exceeded('directives', 6, 5));
  });

  test('selections, with those of fragments as often as they are used', () => {
    expect(refusal(bomb(30))).toEqual(exceeded('selections', 3 * 2 ** 30 - 1));
    expect(refusal(bomb(150))).toEqual(exceeded('selections', Number.MAX_SAFE_INTEGER));
    expect(refusal(bomb(4))).toBeNull();
    expect(refusal(bomb(5), { selections: 94 })).toMatchObject({ found: 3 * 2 ** 5 - 1 });
  });

  test('selections, also in fragments that no operation uses', () => {
    expect(refusal(bomb(30).replace('{ ...f0 }', '{ a }'))).toMatchObject({ limit: 'selections' });
  });

  test('selections, also in a fragment of a name that is used twice', () => {
    const twice = `{ ...f } fragment f on Query { ${'a { b } '.repeat(300)} } fragment f on Query { a }`;
    expect(refusal(twice)).toEqual(exceeded('duplicates', 300 * 299));
  });

  test('selections of the same field', () => {
    expect(refusal(`{ a { ${'b '.repeat(10_000)} } }`, { ...anyText, selections: 20_000 })).toEqual(
      exceeded('duplicates', 5_000 * 9_999),
    );
    const manySets = `{ a { ${'b { c d } '.repeat(100)} } }`;
    expect(refusal(manySets)).toEqual(exceeded('duplicates', 3 * 50 * 99));
    const spread = `{ a { ${many(101, (i) => `...f${i}`)} } } ${many(101, (i) => `fragment f${i} on T { b c: d }`)}`;
    expect(refusal(spread, { aliases: 200 })).toEqual(exceeded('duplicates', 2 * 101 * 50));
    const ofNames = `{ a { ${many(20, () => '__proto__ constructor hasOwnProperty')} } }`;
    expect(refusal(ofNames)).toBeNull();
    expect(refusal(ofNames, { duplicates: 569 })).toMatchObject({ found: 570 });
  });
});

describe('a document that is not valid', () => {
  test('is left to validation when it is small', () => {
    expect(refusal('{ ...missing ...__proto__ } fragment f on __proto__ { toString } type T { a: Int }')).toBeNull();
  });

  test('is refused at once when its fragments are circular', () => {
    const invalid = { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } };
    expect(refusal('{ ...f } fragment f on Query { a { ...f } }')).toEqual(invalid);
    const ring = many(150, (i) => `fragment f${i} on Query { ...f${(i + 1) % 150} ...f${(i + 2) % 150} }`);
    expect(refusal(`{ ...f0 } ${ring}`)).toEqual(invalid);
    expect(refusal(`{ a } ${ring}`)).toEqual(invalid);
  });

  test('does not overflow the stack by a long chain of fragments', () => {
    const chain = `{ ...f0 } ${many(10_000, (i) => `fragment f${i} on Query { ...f${i + 1} }`)}`;
    expect(refusal(chain, { ...anyText, definitions: Infinity })).toMatchObject({ limit: 'selections', found: 10_001 });
  });
});

test('an error names the limit and says what to do', () => {
  const { checkText, checkCost } = compileLimits(defaultLimits);
  expect(() => checkText(levels(60))).toThrow(
    'The operation has 60 brackets inside one another; at most 50 are allowed. Ask for what lies deeper in another operation.',
  );
  expect(() => checkCost(10_001)).toThrow('The operation has 10001 points of cost; at most 10000 are allowed.');
  checkCost(10_000);
});
