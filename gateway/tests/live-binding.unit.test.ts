import { describe, expect, test } from '@jest/globals';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { bindEventFilter as bindFor } from '../live-queries/bind-event-filter.ts';
import { type LiveField, parseCondition, parseLiveSubject, parseOwnerPath } from '../supergraph/live-field.ts';

const field = (subject: string, where: string[] = []): LiveField => ({
  name: 'orderUpdated',
  subject: parseLiveSubject(subject),
  where: where.map(parseCondition),
  owner: null,
  entityType: 'Order',
});
const bindEventFilter = (live: LiveField, args: Record<string, unknown>) => bindFor(live, args, null);

describe('binding a subject', () => {
  const bind = (args: Record<string, unknown>) => bindEventFilter(field('events.order.{orderId}.*'), args);

  test('follows one aggregate, several, or any', () => {
    expect(bind({ orderId: 'o1' })).toEqual({
      aggregateType: 'order',
      keys: ['o1'],
      events: null,
      only: 'o1',
      accepts: null,
      owner: null,
    });
    expect(bind({ orderId: ['o1', 'o2'] })).toMatchObject({ keys: ['o1', 'o2'], only: null });
    expect(bind({ orderId: ['o1'] })).toMatchObject({ keys: ['o1'], only: null });
    expect(bind({ orderId: [] })).toMatchObject({ keys: [], only: null });
    expect(bind({ orderId: null })).toMatchObject({ keys: null, only: null });
    expect(bind({})).toMatchObject({ keys: null, only: null });
  });

  test('takes UUIDs in upper case for the entities they are, and other ids as they are', () => {
    const uuid = '0198f2a4-7c1e-7d3b-9a5f-1b2c3d4e5f60';
    expect(bind({ orderId: uuid.toUpperCase() })).toMatchObject({ keys: [uuid], only: uuid });
    expect(bind({ orderId: [uuid, uuid.toUpperCase()] })).toMatchObject({ keys: [uuid], only: null });
    expect(bind({ orderId: '2026-03-01_EUR' })).toMatchObject({ keys: ['2026-03-01_EUR'] });
  });

  test('refuses values that would be more than one token', () => {
    for (const orderId of ['', '*', '>', 'a.b', 'a b', ['o1', '*'], [null], 7]) {
      expect(() => bind({ orderId })).toThrow('orderId: expected an id');
    }
  });

  test('refuses more values than anybody needs, of any argument', () => {
    const ids = Array.from({ length: 1_001 }, (_, index) => `o${index}`);
    expect(bind({ orderId: ids.slice(1) }).keys).toHaveLength(1_000);
    expect(() => bind({ orderId: ids })).toThrow('orderId: expected 1000 at most');
    expect(() => bind({ warehouseIds: ids })).toThrow('warehouseIds: expected 1000 at most');
  });

  test('follows one event where the subject names it, and those an enum stands for', () => {
    expect(bindEventFilter(field('events.sales.*.changed'), {})).toMatchObject({ keys: null, events: ['changed'] });
    const feed = field('events.order.*.{events}');
    expect(bindEventFilter(feed, { events: ['PLACED', 'PAYMENT_AUTHORIZED'] }).events).toEqual([
      'placed',
      'payment-authorized',
    ]);
    expect(bindEventFilter(feed, { events: 'PLACED' }).events).toEqual(['placed']);
    expect(bindEventFilter(feed, {}).events).toBeNull();
  });
});

describe('binding the owner', () => {
  const mine = {
    ...field('events.order.*.*'),
    owner: { path: ['customerId'], orScopes: ['orders:read', 'orders:write'] },
  };
  const ownerFor = (identity: Partial<Identity> | null) =>
    bindFor(mine, {}, identity && { ...anonymous, ...identity }).owner;

  test('follows what is the caller’s own, of an account or of a service', () => {
    expect(ownerFor({ userId: 'A1' })).toEqual({ path: ['customerId'], id: 'a1' });
    expect(ownerFor({ apiKeyId: 'k1', scopes: ['stock:read'] })).toEqual({ path: ['customerId'], id: 'api-key:k1' });
  });

  test('follows everything for whoever may see what belongs to others, and for everybody', () => {
    expect(ownerFor({ userId: 'a1', scopes: ['orders:read'] })).toBeNull();
    expect(ownerFor({ userId: 'a1', scopes: ['more', 'orders:write'] })).toBeNull();
    expect(ownerFor(null)).toBeNull();
  });
});

test.each([
  ['customerId = owner', ['customerId']],
  [' buyer.accountId=owner ', ['buyer', 'accountId']],
  ['customerId = {owner}', null],
  ['customerId = owners', null],
  ['customerId <= owner', null],
])('"%s" says where the owner is: %j', (text, path) => {
  expect(parseOwnerPath(text)).toEqual(path);
});

describe('a condition', () => {
  const data = {
    currency: 'EUR',
    available: 3,
    express: true,
    note: null,
    levels: [{ warehouseId: 'a1' }, { warehouseId: 'b2', bins: [{ code: 'x' }, { code: 'y' }] }],
    tags: ['new', 'sale'],
  };
  const accepts = (where: string[], args: Record<string, unknown>, of: unknown = data) =>
    bindEventFilter(field('events.stock.*.changed', where), args).accepts?.(of);

  test.each<[string, unknown, boolean]>([
    ['currency = {a}', 'EUR', true],
    ['currency = {a}', 'USD', false],
    ['currency = {a}', ['USD', 'EUR'], true],
    ['currency = {a}', [], false],
    ['available = {a}', 3, true],
    ['available = {a}', '3', false],
    ['express = {a}', true, true],
    ['express = {a}', false, false],
    ['note = {a}', [null], true],
    ['currency = {a}', [null], false],
    ['available <= {a}', 3, true],
    ['available <= {a}', 2.5, false],
    ['available >= {a}', 3, true],
    ['available >= {a}', 4, false],
    ['currency <= {a}', 1e9, false],
    ['note >= {a}', 0, false],
    ['express >= {a}', 0, false],
  ])('%s with %j is met: %j', (condition, a, met) => {
    expect(accepts([condition], { a })).toBe(met);
  });

  test('looks through objects and lists, of whose items any will do', () => {
    expect(accepts(['levels.warehouseId = {a}'], { a: 'b2' })).toBe(true);
    expect(accepts(['levels.warehouseId = {a}'], { a: ['c3', 'a1'] })).toBe(true);
    expect(accepts(['levels.warehouseId = {a}'], { a: 'c3' })).toBe(false);
    expect(accepts(['levels.bins.code = {a}'], { a: 'y' })).toBe(true);
    expect(accepts(['tags = {a}'], { a: 'sale' })).toBe(true);
  });

  test('compares ids and codes in upper or lower case', () => {
    expect(accepts(['levels.warehouseId = {a}'], { a: ['B2'] })).toBe(true);
    expect(accepts(['currency = {a}'], { a: 'eur' })).toBe(true);
  });

  test.each([
    ['an event without the path', {}],
    ['data that is no object', 7],
    ['no data', null],
    ['a path that ends early', { currency: 'EUR', levels: 'none' }],
    ['what every object has', Object.create({ levels: { warehouseId: 'a1' } })],
  ])('is not met by %s', (_what, of) => {
    expect(accepts(['levels.warehouseId = {a}'], { a: 'a1' }, of)).toBe(false);
    expect(accepts(['constructor.name = {a}'], { a: 'Object' }, of)).toBe(false);
  });

  test('is none when its argument is null; the others all have to be met', () => {
    const where = ['currency = {a}', 'available <= {b}'];
    expect(bindEventFilter(field('events.stock.*.changed', where), { a: null }).accepts).toBeNull();
    expect(accepts(where, { a: 'EUR', b: 3 })).toBe(true);
    expect(accepts(where, { a: 'EUR', b: 2 })).toBe(false);
    expect(accepts(where, { a: null, b: 2 })).toBe(false);
    expect(accepts(where, { b: 3 })).toBe(true);
  });

  test('refuses what nothing can be compared with', () => {
    expect(() => accepts(['currency = {a}'], { a: { code: 'EUR' } })).toThrow('a: expected a text');
    expect(() => accepts(['currency = {a}'], { a: ['EUR', ['USD']] })).toThrow('a: expected a text');
    expect(() => accepts(['available <= {a}'], { a: '3' })).toThrow('a: expected a number');
    expect(() => accepts(['available >= {a}'], { a: [3] })).toThrow('a: expected a number');
  });

  test.each(['', 'a', 'a = b', 'a == {b}', 'a < {b}', 'a. = {b}', 'a[0] = {b}', 'a = {b} or', '{b} = a', 'a != {b}'])(
    'is not written "%s"',
    (text) => {
      expect(() => parseCondition(text)).toThrow(`"${text}" is not <path> = {argument}`);
    },
  );

  test('may be written with or without spaces', () => {
    expect(parseCondition('a.b={c}')).toEqual(parseCondition(' a.b  =  {c} '));
    expect(parseCondition('a>={c}')).toEqual({ path: ['a'], operator: '>=', argument: 'c' });
  });
});
