import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildASTSchema, parse, print } from 'graphql';
import { readSubgraphList } from '#packages/subgraph-list/read-subgraph-list.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { stripSecurityDirectives } from '../supergraph/security-directives.ts';
import { composeSupergraph, orderSdl } from './test-graph.ts';

const urls = { order: 'http://localhost:1/graphql', product: 'http://localhost:2/graphql' };
const load =
  (from: string, to: string, ...more: [string, string][]) =>
  () => {
    const sdl = more.reduce((text, [old, next]) => text.replace(old, next), orderSdl.replace(from, to));
    return loadSupergraph(composeSupergraph(urls, sdl));
  };
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
      where: [],
      owner: null,
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
    ['with an argument that is no id', 'orderUpdated(orderId: ID)', 'orderUpdated(orderId: Int)', 'is of type Int'],
    ['with an event that is no enum', '{orderId}.*', '*.{orderId}', 'expected an enum'],
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

  const withWhere = (where: string, total = 'Int') =>
    load(
      'directive @live(subject: String!)',
      `input Range { from: Int }
      directive @live(subject: String!, where: [String!])`,
      [
        '(orderId: ID): Order! @authenticated @live(subject: "events.order.{orderId}.*")',
        `(orderId: ID, total: ${total}): Order! @authenticated @live(subject: "events.order.{orderId}.*", where: ${where})`,
      ],
    );

  test('reads the conditions of live fields, also one that stands alone', () => {
    const least = { path: ['sum', 'minor'], operator: '>=', argument: 'total' };
    const whereOf = (text: string) => withWhere(text)().liveFields.get('orderUpdated')?.where;
    expect(whereOf('["sum.minor >= {total}"]')).toEqual([least]);
    expect(whereOf('"sum.minor >= {total}"')).toEqual([least]);
    expect(whereOf('["sum.minor >= {total}", "id = {orderId}"]')).toHaveLength(2);
  });

  test.each([
    ['of another form', '["total > {total}"]', 'Int', '"total > {total}" is not <path> = {argument}'],
    ['with an argument it does not have', '["total = {sum}"]', 'Int', 'has no argument sum'],
    ['that orders texts', '["total <= {total}"]', 'String', 'total is of type String, expected one number for <='],
    ['that orders lists', '["total <= {total}"]', '[Int!]', 'total is of type [Int], expected one number for <='],
    ['with an object', '["total = {total}"]', 'Range', 'total is of type Range, expected a scalar'],
    ['with lists of lists', '["total = {total}"]', '[[Int]]', 'total is of type Int, expected a scalar'],
  ])('refuses a condition %s', (_what, where, total, message) => {
    expect(withWhere(where, total)).toThrow(message);
  });

  test.each([
    [
      'in a version it does not know',
      'live/v1.0", import',
      'live/v1.1", import',
      'expected https://souk.dev/live/v1.0',
    ],
    [
      'outside of Subscription',
      'id: ID! status',
      'id: ID! @live(subject: "events.a.*.b") status',
      'Order.id has @live',
    ],
  ])('refuses @live %s', (_what, from, to, message) => {
    expect(load(from, to)).toThrow(message);
  });

  test('refuses @live under another name', () => {
    const renamed = orderSdl
      .replace('["@live"]', '[{ name: "@live", as: "@wakes" }]')
      .replace(/@live(?=\(|")/g, '@wakes');
    const sdl = renamed.replace('name: "@wakes", as', 'name: "@live", as');
    expect(() => loadSupergraph(composeSupergraph(urls, sdl))).toThrow('@live is imported as @wakes');
  });

  test('refuses a subscription of several subgraphs', () => {
    const text = composeSupergraph(urls).replace(
      'orderUpdated(orderId: ID): Order!',
      '$& @join__field(graph: ORDER) @join__field(graph: PRODUCT)',
    );
    expect(() => loadSupergraph(text)).toThrow('it belongs to ORDER and PRODUCT, expected one subgraph');
  });

  test('accepts the project’s own, with the subgraphs of the one list', () => {
    const text = readFileSync('supergraph.graphql', 'utf8');
    const { liveFields, subgraphs } = loadSupergraph(text);
    const subscriptions =
      buildASTSchema(parse(text), { assumeValidSDL: true }).getSubscriptionType()?.getFields() ?? {};
    expect(Object.keys(subscriptions)).toContain('orderUpdated');
    expect([...liveFields.keys()].sort()).toEqual(Object.keys(subscriptions).sort());
    const listed = readSubgraphList().map(({ name, routingUrl }) => [name, routingUrl]);
    expect(Object.fromEntries(subgraphs)).toEqual(Object.fromEntries(listed));
  });
});
