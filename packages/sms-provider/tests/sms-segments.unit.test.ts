import { expect, test } from '@jest/globals';
import { smsLength } from '../sms-segments.ts';

test.each([
  ['Ä £ @ é', 'GSM-7', 1],
  ['a'.repeat(160), 'GSM-7', 1],
  ['a'.repeat(161), 'GSM-7', 2],
  ['a'.repeat(306), 'GSM-7', 2],
  ['a'.repeat(307), 'GSM-7', 3],
  // Of the extension: each is two.
  ['€'.repeat(80), 'GSM-7', 1],
  ['€'.repeat(81), 'GSM-7', 2],
  // 152 and then one that takes two: it begins the next part.
  [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 3],
  ['×'.repeat(70), 'UCS-2', 1],
  [`${'a'.repeat(70)}×`, 'UCS-2', 2],
  ['😀'.repeat(35), 'UCS-2', 1],
  ['😀'.repeat(36), 'UCS-2', 2],
  ['😀'.repeat(67), 'UCS-2', 3],
])('%j is sent as %s in %i', (text, encoding, segments) => {
  expect(smsLength(text)).toEqual({ encoding, segments });
});
