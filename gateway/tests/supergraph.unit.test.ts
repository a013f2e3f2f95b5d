import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { environmentSchema } from '../environment.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { composeSupergraph, orderSdl } from './test-graph.ts';

const urls = { order: 'http://localhost:1/graphql', product: 'http://localhost:2/graphql' };
const load = (from: string, to: string) => () => loadSupergraph(composeSupergraph(urls, orderSdl.replace(from, to)));

describe('loading a supergraph', () => {
  test('strips what @apollo/gateway refuses and leaves the rest as it was', () => {
    const text = composeSupergraph(urls);
    const { sdl } = loadSupergraph(text);
    expect(text).toMatch(/@authenticated|@requiresScopes/);
    expect(sdl).not.toMatch(/authenticated|requiresScopes/);
    const links = (schema: string) => [...schema.matchAll(/@link\(url: "([^"]+)"/g)].map(([, url]) => url);
    expect(links(sdl)).toEqual(links(text).filter((url) => !/authenticated|requiresScopes/.test(String(url))));
    expect(sdl).toContain('@live(subject: "events.order.{orderId}.*")');
  });

  test('reads subjects and authorization of live fields before it strips them', () => {
    const { liveFields } = loadSupergraph(composeSupergraph(urls));
    expect(liveFields.get('orderUpdated')).toEqual({
      name: 'orderUpdated',
      subject: { aggregateType: 'order', key: { argument: 'orderId' }, event: 'any' },
      entityType: 'Order',
      authenticated: true,
      scopes: null,
    });
    expect(liveFields.get('orderShipped')).toMatchObject({
      subject: { key: { argument: 'orderIds' }, event: { literal: 'shipped' } },
      authenticated: false,
      scopes: [['orders:read']],
    });
  });

  test.each([
    ['without @live', ' @live(subject: "events.order.{orderId}.*")', '', 'has no @live'],
    ['with a subject it cannot follow', 'events.order.{orderId}.*', 'events.>', 'is not events.'],
    ['with an argument it does not have', '{orderId}', '{id}', 'has no argument id'],
    ['that returns a list', 'orderUpdated(orderId: ID): Order!', 'orderUpdated(orderId: ID): [Order!]!', 'one entity'],
    ['that returns no entity', 'orderUpdated(orderId: ID): Order!', 'orderUpdated(orderId: ID): Line!', 'by id'],
    [
      'of an entity resolved elsewhere',
      'orderUpdated(orderId: ID): Order!',
      'orderUpdated(orderId: ID): Variant!',
      'by id',
    ],
  ])('refuses a subscription %s', (_what, from, to, message) => {
    expect(load(from, to)).toThrow(message);
  });

  test('accepts the project’s own, whose subgraphs can all be placed by a variable', () => {
    const { liveFields, sdl } = loadSupergraph(readFileSync('supergraph.graphql', 'utf8'));
    expect([...liveFields.keys()].sort()).toEqual(['orderUpdated', 'salesUpdated', 'stockChanged']);
    const subgraphs = [...sdl.matchAll(/@join__graph\(name: "(\w+)"/g)].map(([, name]) => `${name?.toUpperCase()}_URL`);
    expect(Object.keys(environmentSchema.shape)).toEqual(expect.arrayContaining(subgraphs));
  });
});
