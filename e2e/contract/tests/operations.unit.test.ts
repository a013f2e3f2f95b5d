import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse, print, validate } from 'graphql';
import { loadSupergraph } from '#gateway/supergraph/load-supergraph.ts';
import * as generated from '../generated.ts';
import { operationTexts } from '../operation-files.ts';

const { clientSchema } = loadSupergraph(readFileSync('supergraph.graphql', 'utf8'));

describe('the operations of existing clients', () => {
  test('are all there', () => {
    expect([...operationTexts.keys()].sort()).toEqual([
      'CancelOrder',
      'FulfillOrder',
      'Me',
      'Order',
      'OrderUpdated',
      'PlaceOrder',
      'Product',
      'Products',
      'ReceiveStock',
      'RefreshSession',
      'Register',
      'SalesReport',
      'SalesUpdated',
      'SignIn',
      'StockChanged',
    ]);
  });

  test.each([...operationTexts])('%s is valid against what clients see of the supergraph', (_name, text) => {
    expect(validate(clientSchema, parse(text))).toEqual([]);
  });

  test.each([...operationTexts])('%s has a typed document that says the same', (name, text) => {
    const document = new Map<string, unknown>(Object.entries(generated)).get(`${name}Document`);
    expect(print(parse(String(document)))).toBe(print(parse(text)));
  });
});
