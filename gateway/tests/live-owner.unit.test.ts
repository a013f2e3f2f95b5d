import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { callerIdOf, hasScope, type Identity } from '#packages/identity/identity.ts';
import { callerOf, openLiveShop, partsSdl, type Seen } from './live-shop.ts';
import { until } from './until.ts';

const ownedSdl = partsSdl
  .replace(
    '@link(url: "https://souk.dev/live',
    '@link(url: "https://souk.dev/access/v1.0", import: ["@owned"])\n    $&',
  )
  .replace('@composeDirective(name: "@live")', '$& @composeDirective(name: "@owned")')
  .replace('directive @live', 'directive @owned(by: String!, orScopes: [String!]) on OBJECT\n  $&')
  .replace('"events.part.{ids}.changed"', '$&, where: ["by.ownerId = owner"]')
  .replace('@cached(graph: "parts", on: "events.part.{id}.*")', '@owned(by: "ownerId", orScopes: ["parts:read"])');

const parts = 'subscription { partChanged { id } }';
const owners = new Map(['alice', 'alice', 'bob', 'api-key:k1'].map((owner, at) => [`p${at}`, owner]));
const mayRead = (identity: Identity, id: string) =>
  owners.get(id) === callerIdOf(identity) || hasScope(identity, 'parts:read');

/** Those who follow all parts they may see. */
const identities: Partial<Identity>[] = [
  { userId: 'alice', scopes: ['costs'] },
  { userId: 'bob' },
  { userId: 'carol' },
  { apiKeyId: 'k1' },
  { userId: 'staff', scopes: ['parts:read'] },
];

const idsSeenBy = ({ received }: Seen): string[] => received.map(({ data }) => data.partChanged.id);

test('nobody is asked about what an event says is another’s, and everybody about what it says nothing of', async () => {
  const shop = openLiveShop(ownedSdl, mayRead);
  const seen = await Promise.all(identities.map((identity) => shop.open(parts, callerOf(identity))));
  const [alice, bob, , , staff] = seen as [Seen, Seen, Seen, Seen, Seen];
  shop.changed('part', 'p0', { by: { ownerId: 'ALICE' } });
  await until('the owner and staff are told', () => [alice, staff].every(({ received }) => received.length === 1));
  expect(shop.askedBy.toSorted()).toEqual(['alice', 'staff']);
  shop.changed('part', 'p2', { by: {} });
  await until('owner and staff are told', () => [bob, staff].every(({ received }) => received.length > 0));
  expect(shop.askedBy.slice(2).toSorted()).toEqual(['alice', 'bob', 'carol', 'nobody', 'staff']);
  expect(seen.map(idsSeenBy)).toEqual([['p0'], ['p2'], [], [], ['p0', 'p2']]);
});

test('events of an entity that arrive together are read once', async () => {
  const shop = openLiveShop(ownedSdl, mayRead);
  const alice = await shop.open(parts, callerOf({ userId: 'alice' }));
  for (let event = 0; event < 3; event++) shop.changed('part', 'p0', { by: { ownerId: 'alice' } });
  await until('all are told', () => alice.received.length === 3);
  expect(shop.askedBy).toEqual(['alice']);
  expect(alice.received.map(({ extensions }) => extensions.cursor)).toEqual(['11.9', '12.9', '13.9']);
});

test('whatever events say, nobody is told of what they may not see; what is said rightly or not at all reaches all who may', async () => {
  const said = fc.constantFrom('right', 'nothing', 'alice', 'bob', 'staff', 'api-key:k1', '', 7, null, ['bob'], {});
  const event = fc.record({ id: fc.constantFrom(...owners.keys()), said });
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 8 }), fc.subarray(identities), async (events, followers) => {
      const shop = openLiveShop(ownedSdl, mayRead);
      const seen = await Promise.all(followers.map((identity) => shop.open(parts, callerOf(identity))));
      for (const { id, said: ownerId } of events) {
        const right = { by: { ownerId: owners.get(id) } };
        shop.changed('part', id, ownerId === 'right' ? right : ownerId === 'nothing' ? {} : { by: { ownerId } });
      }
      const tellsWrong = ({ id, said }: (typeof events)[number]) =>
        typeof said === 'string' && !['right', 'nothing', owners.get(id)].includes(said);
      const expected = followers.map((identity) => {
        const full = callerOf(identity).identity;
        return events.filter((each) => mayRead(full, each.id) && (full.userId === 'staff' || !tellsWrong(each)));
      });
      await until('all who may be told are told', () =>
        expected.every((told, at) => seen[at]?.received.length === told.length),
      );
      expect(seen.map(idsSeenBy)).toEqual(expected.map((told) => told.map(({ id }) => id)));
    }),
    { numRuns: 60 },
  );
});
