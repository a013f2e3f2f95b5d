import { describe, expect, test } from '@jest/globals';
import { createSubgraphLocator } from '../subgraphs/locate-subgraphs.ts';

const local = new Map([
  ['order', 'http://localhost:4004/graphql'],
  ['gift-cards', 'http://localhost:4006/graphql'],
]);
const ORDER_URL = 'http://order:4000/graphql';
const GIFT_CARDS_URL = 'https://gifts.example/graphql';
const locate = (variables: Record<string, string | undefined>, required = false) =>
  createSubgraphLocator(variables, { required })(local);

describe('the addresses of the supergraph', () => {
  test.each([
    ['nothing is set', {}],
    ['variables of subgraphs are empty', { ORDER_URL: '', GIFT_CARDS_URL: '' }],
    ['addresses of other things are set', { NATS_URL: 'nats://broker', JWKS_URL: 'http://auth', DATABASE_URL: 'x' }],
  ])('are used when %s', (_what, variables) => {
    expect(locate(variables)).toEqual(local);
  });

  test('are not used for a subgraph when that of another one is set', () => {
    expect(() => locate({ ORDER_URL })).toThrow(/^there is no address of the subgraph gift-cards: set GIFT_CARDS_URL$/);
    expect(() => locate({ GIFT_CARDS_URL, ORDER_URL: '' })).toThrow('set ORDER_URL');
  });

  test('are not used in production, and everything that is missing is named', () => {
    expect(() => locate({}, true)).toThrow(/order: set ORDER_URL; .* gift-cards: set GIFT_CARDS_URL/);
  });

  test('are used when they are on other machines', () => {
    const elsewhere = new Map([...local, ['reviews', 'https://reviews.example/graphql']]);
    const locateAll = createSubgraphLocator({ ORDER_URL, GIFT_CARDS_URL }, { required: true });
    expect(locateAll(elsewhere).get('reviews')).toBe('https://reviews.example/graphql');
    const moved = createSubgraphLocator(
      { ORDER_URL, GIFT_CARDS_URL, REVIEWS_URL: 'http://reviews:4000/graphql' },
      { required: true },
    );
    expect(moved(elsewhere).get('reviews')).toBe('http://reviews:4000/graphql');
  });

  test.each(['http://127.0.0.1:4007/graphql', 'http://[::1]:4007', 'http://localhost'])(
    'are not used in production when they are on this machine: %s',
    (url) => {
      const located = () => createSubgraphLocator({}, { required: true })(new Map([['reviews', url]]));
      expect(located).toThrow('there is no address of the subgraph reviews: set REVIEWS_URL');
    },
  );

  test('are not used any more once a supergraph had a subgraph whose variable is set', () => {
    const locateNext = createSubgraphLocator({ ORDER_URL, GIFT_CARDS_URL }, { required: false });
    locateNext(local);
    expect(() => locateNext(new Map([['reviews', 'http://localhost:4007/graphql']]))).toThrow('set REVIEWS_URL');
  });
});

describe('the addresses of variables', () => {
  test('are those of every subgraph', () => {
    const found = new Map([
      ['order', ORDER_URL],
      ['gift-cards', GIFT_CARDS_URL],
    ]);
    expect(locate({ ORDER_URL, GIFT_CARDS_URL })).toEqual(found);
    expect(locate({ ORDER_URL, GIFT_CARDS_URL }, true)).toEqual(found);
  });

  test.each(['order:4000', 'nats://order:4222', 'not an address'])('have to be of HTTP: %s is refused', (wrong) => {
    expect(() => locate({ ORDER_URL: wrong, GIFT_CARDS_URL })).toThrow('ORDER_URL: expected http(s)://host:port/path');
  });

  test('are those of one subgraph each', () => {
    const names = new Map([
      ['gift-cards', ''],
      ['gift_cards', ''],
    ]);
    expect(() => createSubgraphLocator({ GIFT_CARDS_URL }, { required: false })(names)).toThrow(
      'the subgraphs gift-cards and gift_cards have the same variable GIFT_CARDS_URL',
    );
  });
});
