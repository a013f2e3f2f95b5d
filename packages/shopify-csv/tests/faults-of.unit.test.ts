import { expect, test } from '@jest/globals';
import { describeFaults, faultsOf } from '../faults-of.ts';

const place = { handle: 'lamp', line: 2, variantLines: [2, 4], mediaLines: [3] };

test('what is said of the input of a product stands in the file where its field does', () => {
  const message = 'variants.1.barcode: expected a GTIN\nmedia.0.url: expected an address: http\nit is gone';
  const faults = faultsOf(message, place);
  expect(faults).toEqual([
    { line: 4, column: 'Variant Barcode', reason: 'expected a GTIN', handle: 'lamp' },
    { line: 3, column: 'Image Src', reason: 'expected an address: http', handle: 'lamp' },
    { line: 2, column: null, reason: 'it is gone', handle: 'lamp' },
  ]);
  expect(describeFaults(faults)).toBe(
    'line 4, Variant Barcode: expected a GTIN\nline 3, Image Src: expected an address: http\nline 2: it is gone',
  );
});
