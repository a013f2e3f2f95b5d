import { describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import type { AccessRow, Verdict } from '../../scripts/access/access-table.ts';
import type { Actor } from '../../scripts/access/actors.ts';
import type { Step } from './find-ways.ts';
import { judgeRow } from './judge-row.ts';
import { type GraphQLResponse, outcomeOn } from './outcome.ts';

const schema = buildSchema(`
  type Query { notes: [Note!] }
  type Mutation { write: Note }
  type Note { text: String }
`);
function step(typeName: string, name: string): Step {
  const type = schema.getType(typeName) as GraphQLObjectType;
  const field = type.getFields()[name];
  if (!field) throw new Error(`${typeName} has no ${name}`);
  return { type, field };
}
const text = step('Note', 'text');
const byQuery = [step('Query', 'notes'), text];
const byMutation = [step('Mutation', 'write'), text];

const verdicts = { anonymous: 'no', customer: 'no', owner: 'no', staff: 'no', admin: 'no' } as const;
const rowFor = (actor: Actor, verdict: Verdict): AccessRow => {
  return { type: 'Note', field: 'text', owned: true, verdicts: { ...verdicts, [actor]: verdict } };
};
const probe = (actor: Actor, answer: GraphQLResponse, way = byQuery) => ({
  actor,
  way,
  outcome: outcomeOn(way, answer),
});

const value: GraphQLResponse = { data: { Query_notes: [{ Note_text: 'text' }] } };
const hidden: GraphQLResponse = { data: { Query_notes: [] } };
const refused = (code: string, path = ['Query_notes', 0, 'Note_text']): GraphQLResponse => {
  return { data: null, errors: [{ message: 'no', path, extensions: { code } }] };
};

describe('a row that lets somebody in', () => {
  const judge = (answer: GraphQLResponse) => judgeRow(rowFor('owner', 'own'), [probe('owner', answer)]);

  test('is right when they get a value, be it null', () => {
    expect(judge(value)).toEqual([]);
    expect(judge({ data: { Query_notes: [{ Note_text: null }] } })).toEqual([]);
  });

  test('is wrong when they are refused', () => {
    expect(judge(refused('FORBIDDEN'))).toEqual(['owner: is refused with FORBIDDEN']);
    expect(judge(refused('UNAUTHENTICATED', []))).toEqual(['owner: is refused with UNAUTHENTICATED']);
  });

  test('is not proved by an empty answer', () => {
    expect(judge(hidden)).toEqual(['owner: finds no value to be let in to']);
  });

  test('is neither right nor wrong when the field fails', () => {
    expect(() => judge(refused('INTERNAL_SERVER_ERROR'))).toThrow('Query_notes.Note_text failed');
  });
});

describe('a row that keeps somebody out', () => {
  const judge = (answer: GraphQLResponse, ...more: ReturnType<typeof probe>[]) =>
    judgeRow(rowFor('admin', 'yes'), [probe('customer', answer), ...more]);

  test('is right when they are refused', () => {
    expect(judge(refused('FORBIDDEN'))).toEqual([]);
  });

  test('is wrong when they are refused as somebody else would be', () => {
    expect(judge(refused('UNAUTHENTICATED'))).toEqual(['customer: is refused with UNAUTHENTICATED']);
  });

  test('is wrong when they are let in', () => {
    expect(judge(value)).toEqual(['customer: is let in']);
  });

  test('is right when they find nothing where others find something', () => {
    expect(judge(hidden, probe('admin', value))).toEqual([]);
    expect(judge(hidden)).toEqual(['customer: finds nothing, and nobody finds more']);
  });

  test('is right when a mutation that did nothing shows nothing', () => {
    const nothing = { data: { Mutation_write: null } };
    expect(judgeRow(rowFor('owner', 'own'), [probe('staff', nothing, byMutation)])).toEqual([]);
  });
});
