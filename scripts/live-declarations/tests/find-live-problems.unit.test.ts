import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { readLiveFields } from '../../../gateway/supergraph/read-live-fields.ts';
import { readSubgraphs } from '../../subgraphs/read-subgraphs.ts';
import { readEventContracts } from '../event-contracts.ts';
import { findLiveProblems } from '../find-live-problems.ts';
import { boxSdl, compose } from './live-graph.ts';

const where = (condition: string, args: string, event = 'packed') => ({
  args: `id: ID, ${args}`,
  live: `@live(subject: "events.box.{id}.${event}", where: ["${condition}"])`,
});

describe('composition accepts', () => {
  test.each([
    ['a subject with an argument', {}],
    ['a subject for any event', { live: '@live(subject: "events.box.*.*")' }],
    ['lists of ids', { args: 'id: [ID!]' }],
    ['an enum of events', { args: 'moves: [Move!]', live: '@live(subject: "events.box.*.{moves}")' }],
    ['a link that imports nothing', { imports: '[]' }],
    ['a key beside others', { more: 'extend type Truck @key(fields: "id") { id: ID! }', returns: 'Truck' }],
    ['a text compared with ids', where('parts.id = {ids}', 'ids: [ID!]')],
    ['an enum of the texts there can be', where('kind = {kinds}', 'kinds: [Kind!]')],
    ['any enum, where there can be any text', where('label = {moves}', 'moves: [Move!]')],
    ['a text that may be null', where('note = {note}', 'note: String')],
    ['a truth value', where('fragile = {fragile}', 'fragile: Boolean')],
    ['an order of numbers', where('total >= {least}', 'least: Int')],
    ['numbers in lists of lists', where('parts.sizes <= {most}', 'most: Float')],
    ['numbers that may be missing', where('weight <= {most}', 'most: Weight')],
    ['keys of a record', where('counts.apples >= {least}', 'least: Int')],
    ['what all the events it follows have', where('label = {label}', 'label: String', '*')],
    ['an owner that some of its events name', where('note = owner', 'note: String', '*')],
  ])('%s, and gateways load it', (_what, parts) => {
    const { errors, problems, supergraphSdl } = compose(boxSdl(parts));
    expect([...errors, ...problems]).toEqual([]);
    expect([...readLiveFields(parse(supergraphSdl ?? '')).keys()]).toEqual(['boxMoved']);
  });

  test('a root of subscriptions of another name', () => {
    const sdl = boxSdl({ more: 'extend schema { query: Query subscription: Feed }' });
    const { errors, problems, supergraphSdl } = compose(sdl.replace('type Subscription', 'type Feed'));
    expect([...errors, ...problems]).toEqual([]);
    expect([...readLiveFields(parse(supergraphSdl ?? '')).keys()]).toEqual(['boxMoved']);
  });

  test('the project’s own', async () => {
    const contracts = await readEventContracts();
    expect(contracts.length).toBeGreaterThan(30);
    expect(findLiveProblems(readSubgraphs(), contracts)).toEqual([]);
  });
});

describe('composition says of a field', () => {
  test.each([
    ['without @live', { live: '' }, 'it has no @live, expected @live(subject: "events.<aggregateType>.<key>.<event>")'],
    [
      'with a malformed subject',
      { live: '@live(subject: "events.box.packed")' },
      '"events.box.packed" is not events.<aggregateType>.<key>.<event>',
    ],
    [
      'with a malformed token',
      { live: '@live(subject: "events.box.>.packed")' },
      '">" is neither a word, nor {argument}, nor *',
    ],
    [
      'with an unknown argument',
      { live: '@live(subject: "events.box.{boxId}.packed")' },
      'it has no argument boxId, which its @live names: expected one of its arguments (id)',
    ],
    ['with a key that is no id', { args: 'id: Int' }, 'id is of type Int, expected ID, String or an enum as the key'],
    [
      'with an event of any text',
      { args: 'move: String', live: '@live(subject: "events.box.*.{move}")' },
      'move is of type String, expected an enum whose values stand for events',
    ],
    [
      'with an enum that holds other events',
      { args: 'move: Wrong', live: '@live(subject: "events.box.*.{move}")' },
      'there is no event "eaten" of box, expected one of lost, packed, sent-off',
    ],
    [
      'with an unknown aggregate',
      { live: '@live(subject: "events.bix.{id}.packed")' },
      'there are no events of "bix", expected one of box, stock',
    ],
    [
      'with an unknown event',
      { live: '@live(subject: "events.box.{id}.paked")' },
      'there is no event "paked" of box, expected one of lost, packed, sent-off',
    ],
    ['that returns a list', { returns: '[Box!]!' }, 'it returns a list, expected one entity'],
    ['that returns no entity', { returns: 'Lid' }, 'it returns Lid, expected an object type with @key(fields: "id")'],
    ['that returns an entity with another key', { returns: 'Truck' }, 'it returns Truck, expected an object type'],
    ['that returns an entity of others', { returns: 'Person' }, 'it returns Person, expected an object type'],
    [
      'with a malformed condition',
      where('total > {least}', 'least: Int'),
      '"total > {least}" is not <path> = {argument}, <path> <= {argument}, <path> >= {argument} or <path> = owner',
    ],
    [
      'with an unknown argument in a condition',
      where('total >= {most}', 'least: Int'),
      'it has no argument most, which its @live names: expected one of its arguments (id, least)',
    ],
    [
      'with a path that leads nowhere',
      where('parts.name = {name}', 'name: String'),
      'where "parts.name = {name}": no parts.name in box.packed v1, expected a path in the data of every event',
    ],
    [
      'with a path that some of its events do not have',
      where('total >= {least}', 'least: Int', '*'),
      'where "total >= {least}": no total in box.lost v1, expected a path in the data of every event it follows',
    ],
    [
      'with a path that a version of its event does not have',
      where('kind = {kind}', 'kind: String', 'sent-off'),
      'no kind in box.sent-off v1, expected',
    ],
    [
      'with a path to an object',
      where('parts = {part}', 'part: ID'),
      'part is of type ID and box.packed v1 has an object there, expected a path to a text',
    ],
    [
      'that orders texts',
      where('label >= {least}', 'least: Int'),
      'least is of type Int and box.packed v1 has no number there, expected = in place of an order',
    ],
    [
      'that orders by a text',
      where('total >= {least}', 'least: ID'),
      'least is of type ID, expected one number for >=',
    ],
    [
      'that compares a text with a number',
      where('label = {label}', 'label: Int'),
      'label is of type Int and box.packed v1 has no number there, expected ID, String or an enum',
    ],
    [
      'that compares a number with a text',
      where('total = {total}', 'total: [String!]'),
      'total is of type String and box.packed v1 has no text there',
    ],
    [
      'that compares a number with an enum',
      where('total = {total}', 'total: Kind'),
      'total is of type Kind and box.packed v1 has no text there',
    ],
    [
      'that compares a text with a truth value',
      where('label = {is}', 'is: Boolean'),
      'is is of type Boolean and box.packed v1 has no truth value there',
    ],
    [
      'that compares with values there cannot be',
      where('kind = {kinds}', 'kinds: [Move!]'),
      'kinds is of type Move and box.packed v1 has no PACKED, SENT_OFF there, expected one of LARGE, SMALL',
    ],
    [
      'with an owner whom none of its events name',
      where('sender = owner', 'label: String'),
      'where "sender = owner": no event it follows has sender',
    ],
    [
      'with an owner who is no text',
      where('total = owner', 'label: String'),
      'where "total = owner": box.packed v1 has no text there',
    ],
    [
      'with two owners',
      where('note = owner", "label = owner', 'label: String'),
      'it names the owner more than once, expected one <path> = owner',
    ],
    [
      'of an owner, where nobody owns what it returns',
      { ...where('note = owner', 'label: String'), returns: 'Cart' },
      '"note = owner": Cart has no @owned(by: …), which says who may see it besides',
    ],
    [
      'that compares with an object',
      where('total = {range}', 'range: Range'),
      'range is of type Range, expected a scalar',
    ],
  ])('%s what was expected', (_what, parts, message) => {
    const { errors, problems } = compose(boxSdl(parts));
    expect(errors).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith('Subscription.boxMoved of boxes: ')).toBe(true);
    expect(problems[0]).toContain(message);
  });
});

describe('composition says of a subgraph', () => {
  test('that @live stands on fields of other types', () => {
    const live = '@live(subject: "events.box.*.packed")';
    const { errors, problems } = compose(
      boxSdl({ more: `type Crate { box: Box ${live} } extend type Query { a: Int ${live} }` }),
    );
    expect(errors).toEqual([]);
    expect(problems).toEqual([
      'Crate.box of boxes: it has @live, expected only on Subscription fields',
      'Query.a of boxes: it has @live, expected only on Subscription fields',
    ]);
  });

  test.each([
    [
      'that it links another version',
      { url: 'https://souk.dev/live/v1.1' },
      'boxes: https://souk.dev/live/v1.1 is linked, expected https://souk.dev/live/v1.0',
    ],
    [
      'that it links a later version',
      { url: 'https://souk.dev/live/v2.0' },
      'boxes: https://souk.dev/live/v2.0 is linked, expected https://souk.dev/live/v1.0',
    ],
    [
      'that it links another specification',
      { url: 'https://souq.dev/live/v1.0' },
      'boxes: @live is not linked, expected @link(url: "https://souk.dev/live/v1.0", import: ["@live"])',
    ],
    [
      'that it imports the directive under another name',
      {
        imports: '[{ name: "@live", as: "@wakes" }]',
        compose: '@composeDirective(name: "@wakes")',
        definition: 'directive @wakes(subject: String!, where: [String!]) on FIELD_DEFINITION',
        live: '@wakes(subject: "events.box.{id}.packed")',
      },
      'boxes: @live is imported as @wakes, expected import: ["@live"]',
    ],
    [
      'that it does not compose it',
      { compose: '' },
      'boxes: @live is not composed, expected @composeDirective(name: "@live")',
    ],
    [
      'that it defines it otherwise',
      { definition: 'directive @live(subject: String!) on FIELD_DEFINITION' },
      'boxes: @live is defined otherwise, expected directive @live(subject: String!, where: [String!]) on FIELD_DEFINITION',
    ],
  ])('%s', (_what, parts, message) => {
    const { errors, problems } = compose(boxSdl(parts));
    expect(errors).toEqual([]);
    expect(problems).toEqual([message]);
  });
});

describe('composition says that a field is ambiguous', () => {
  const other = (live: string, mark = '') => `
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective", "@override"])
      @link(url: "https://souk.dev/live/v1.0", import: ["@live"])
      @composeDirective(name: "@live")
    directive @live(subject: String!, where: [String!]) on FIELD_DEFINITION
    type Query { trucks: Int }
    type Subscription { boxMoved(id: ID): Box! ${mark} ${live} }
    type Box @key(fields: "id") { id: ID! truck: Int }`;

  test.each([
    ['with equal subjects', '@live(subject: "events.box.{id}.packed")', 'events.box.{id}.packed'],
    ['with differing subjects', '@live(subject: "events.box.{id}.lost")', 'events.box.{id}.lost'],
  ])('when two subgraphs declare it, %s', (_what, live, subject) => {
    const message = `Subscription.boxMoved is live in boxes ("events.box.{id}.packed") and trucks ("${subject}"): expected one subgraph to declare it`;
    expect(compose(boxSdl(), other(live)).problems).toEqual([message]);
    const overriding = compose(boxSdl(), other(live, '@override(from: "boxes")'));
    expect(overriding).toMatchObject({ errors: [], problems: [message] });
  });
});
