import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { id, idempotencyKey, multilineText, optionalText, quantity, searchTerm, text } from '../input-fields.ts';

const schema = z.object({
  idempotencyKey,
  lines: z.array(z.object({ variantId: id, quantity: quantity(1, 10) })),
  name: text(1, 5),
  note: optionalText(5),
});
const good = {
  idempotencyKey: 'k',
  lines: [{ variantId: '01a1fd59-f079-70c0-9e9b-22560df57430', quantity: 1 }],
  name: ' Ada ',
  note: '  ',
};

describe('the fields of an input', () => {
  test('trim texts and take a blank optional one for absent', () => {
    expect(schema.parse(good)).toEqual({ ...good, name: 'Ada', note: null });
  });

  test('take an id in any case for the same id', () => {
    const { variantId } = good.lines[0] ?? {};
    expect(id.parse(variantId?.toUpperCase())).toBe(variantId);
  });

  test.each([
    [{ idempotencyKey: '' }, 'idempotencyKey'],
    [{ idempotencyKey: 'k'.repeat(256) }, 'idempotencyKey'],
    [{ lines: [good.lines[0], { ...good.lines[0], quantity: 0 }] }, 'lines.1.quantity'],
    [{ lines: [{ ...good.lines[0], variantId: 'x' }] }, 'lines.0.variantId'],
    [{ name: ' ' }, 'name'],
    [{ name: 'a\0b' }, 'name'],
    [{ name: 'a\ud800b' }, 'name'],
    [{ idempotencyKey: 'a\0b' }, 'idempotencyKey'],
    [{ note: 'longer' }, 'note'],
  ])('refuse %j and name the field', (changes, field) => {
    const [issue] = schema.safeParse({ ...good, ...changes }).error?.issues ?? [];
    expect(issue?.path.join('.')).toBe(field);
    expect(issue?.message).toContain('expected');
  });
});

describe('text', () => {
  test('is counted in characters of its composed form', () => {
    expect(text(1, 2).parse('😀😀')).toBe('😀😀');
    expect(text(1, 1).parse('E\u0301')).toBe('É');
    expect(text(1, 2).safeParse('😀😀😀').success).toBe(false);
  });

  test.each(['\u200b', ' \ufeff\u2060', '\u2800'])('needs something visible: %j', (given) => {
    expect(text(1, 5).safeParse(given).success).toBe(false);
  });

  test('has line breaks only where it has paragraphs', () => {
    expect(multilineText(0, 5).parse('a\r\nb ')).toBe('a\nb');
    expect(text(0, 5).safeParse('a\nb').success).toBe(false);
  });

  test('that is looked for has no bound and may be empty', () => {
    expect(searchTerm.parse('e\u0301'.repeat(10_000))).toBe('é'.repeat(10_000));
    expect(searchTerm.parse('')).toBe('');
  });
});
