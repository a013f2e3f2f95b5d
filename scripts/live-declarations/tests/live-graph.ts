import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { findLiveProblems } from '../find-live-problems.ts';

const box = z.object({
  total: z.int(),
  weight: z.number().optional(),
  label: z.string(),
  fragile: z.boolean(),
  kind: z.enum(['SMALL', 'LARGE']),
  note: z.string().nullable(),
  parts: z.array(z.object({ id: z.uuid(), sizes: z.array(z.number()) })),
  counts: z.record(z.string(), z.int()),
});

/** Events of boxes. A box that was lost says less than the others. */
const contracts = [
  defineEvent('box.packed', 1, box),
  defineEvent('box.sent-off', 1, box.omit({ kind: true })),
  defineEvent('box.sent-off', 2, box),
  defineEvent('box.lost', 1, z.object({ label: z.string() })),
  defineEvent('stock.changed', 1, z.object({ available: z.int() })),
];

/** A subgraph with one live field, `boxMoved`, in parts that a test may replace. */
export function boxSdl({
  url = 'https://souk.dev/live/v1.0',
  imports = '["@live"]',
  compose = '@composeDirective(name: "@live")',
  definition = 'directive @live(subject: String!, where: [String!]) on FIELD_DEFINITION',
  live = '@live(subject: "events.box.{id}.packed")',
  args = 'id: ID',
  returns = 'Box!',
  more = '',
}: Partial<
  Record<'url' | 'imports' | 'compose' | 'definition' | 'live' | 'args' | 'returns' | 'more', string>
> = {}): string {
  return `
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective", "@shareable", "@override"])
      @link(url: "${url}", import: ${imports})
      @link(url: "https://souk.dev/access/v1.0", import: ["@owned"])
      ${compose} @composeDirective(name: "@owned")
    ${definition}
    directive @owned(by: String!, orScopes: [String!]) on OBJECT
    type Query { box(id: ID!): Box }
    type Subscription { boxMoved(${args}): ${returns} ${live} }
    type Box @key(fields: "id") @owned(by: "sender", orScopes: ["boxes"]) { id: ID! label: String }
    type Cart @key(fields: "id") { id: ID! }
    type Lid { color: String }
    type Truck @key(fields: "plate") { plate: ID! }
    type Person @key(fields: "id", resolvable: false) { id: ID! }
    enum Move { PACKED SENT_OFF }
    enum Wrong { PACKED EATEN }
    enum Kind { SMALL large }
    input Range { from: Int }
    scalar Weight
    ${more}`;
}

/** Composes subgraphs as scripts/compose.ts does: what composition itself says, and what is found about live fields. */
export function compose(...sdls: string[]) {
  const names = ['boxes', 'trucks'];
  const subgraphs = sdls.map((sdl, at) => ({ name: names[at] ?? '', url: 'http://localhost', typeDefs: parse(sdl) }));
  const { errors, supergraphSdl } = composeServices(subgraphs);
  return {
    errors: errors?.map(({ message }) => message) ?? [],
    supergraphSdl,
    problems: findLiveProblems(subgraphs, contracts),
  };
}
