import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { environmentSchema } from '../environment.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { stripSecurityDirectives } from '../supergraph/security-directives.ts';
import { composeSupergraph, orderSdl } from './test-graph.ts';

const urls = { order: 'http://localhost:1/graphql', product: 'http://localhost:2/graphql' };
const load = (from: string, to: string) => () => loadSupergraph(composeSupergraph(urls, orderSdl.replace(from, to)));
const strip = (text: string) => print(stripSecurityDirectives(parse(text)));

describe('loading a supergraph', () => {
  test('strips what the planner refuses and leaves the rest as it was', () => {
    const text = composeSupergraph(urls);
    const sdl = strip(text);
    expect(text).toMatch(/@authenticated|@requiresScopes/);
    expect(sdl).not.toMatch(/authenticated|requiresScopes/);
    const links = (schema: string) => [...schema.matchAll(/@link\(url: "([^"]+)"/g)].map(([, url]) => url);
    expect(links(sdl)).toEqual(links(text).filter((url) => !/authenticated|requiresScopes/.test(String(url))));
    expect(sdl).toContain('@live(subject: "events.order.{orderId}.*")');
  });

  test('reads the subjects of live fields', () => {
    const { liveFields } = loadSupergraph(composeSupergraph(urls));
    expect(liveFields.get('orderUpdated')).toEqual({
      name: 'orderUpdated',
      subject: { aggregateType: 'order', key: { argument: 'orderId' }, event: 'any' },
      entityType: 'Order',
    });
    expect(liveFields.get('orderShipped')).toMatchObject({
      subject: { key: { argument: 'orderIds' }, event: { literal: 'shipped' } },
    });
  });

  test('reads who may use a field from the field, its type and the type it returns', () => {
    const { accessRules } = loadSupergraph(
      composeSupergraph(
        urls,
        orderSdl
          .replace('type Line {', 'type Line @requiresScopes(scopes: [["lines"]]) {')
          .replace('status(upper', 'state: State status(upper')
          .concat('enum State @authenticated { OPEN }'),
      ),
    );
    const needs = (type: string, field: string) =>
      accessRules
        .get(type)
        ?.get(field)
        ?.map(({ scopes }) => scopes);
    expect(needs('Query', 'order')).toEqual([null]);
    expect(needs('Order', 'state')).toEqual([null]);
    expect(needs('Order', 'lines')).toEqual([[['lines']]]);
    expect(needs('Line', 'quantity')).toEqual([[['lines']]]);
    expect(needs('Order', 'status')).toBeUndefined();
    expect(accessRules.get('Query')?.get('order')?.[0]).toBe(accessRules.get('Order')?.get('state')?.[0]);
  });

  test.each([
    ['an import', '{ name: "@authenticated", as: "@known" }', '@known'],
    ['a link of its own', '"@key"', '@federation__authenticated'],
  ])('finds a security directive that %s names otherwise', (_what, imported, directive) => {
    const text = composeSupergraph(
      urls,
      orderSdl.replace('"@authenticated"', imported).replaceAll(' @authenticated', ` ${directive}`),
    );
    const { accessRules } = loadSupergraph(text);
    expect(accessRules.get('Query')?.get('order')).toHaveLength(1);
    expect(strip(text)).not.toMatch(/authenticated|known|requiresScopes/);
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
    const { liveFields, subgraphs } = loadSupergraph(readFileSync('supergraph.graphql', 'utf8'));
    expect([...liveFields.keys()].sort()).toEqual(['orderUpdated', 'salesUpdated', 'stockChanged']);
    const variables = [...subgraphs.keys()].map((name) => `${name.toUpperCase()}_URL`);
    expect(Object.keys(environmentSchema.shape)).toEqual(expect.arrayContaining(variables));
  });
});
