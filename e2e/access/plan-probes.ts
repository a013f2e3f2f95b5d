import { type GraphQLSchema, isObjectType } from 'graphql';
import type { AccessRow } from '../../scripts/access/access-table.ts';
import { type Actor, actors } from '../../scripts/access/actors.ts';
import { findWays, type Step } from './find-ways.ts';
import { givenFields } from './test-accounts.ts';

/** How one actor tries to get at the field of a row. */
export interface PlannedProbe {
  kind: 'query' | 'mutation' | 'subscription';
  way: readonly Step[];
  /** The root field it begins at, as `Type.field`. */
  entrance: string;
  /** The ways of all rows that the actor tries through this root field, which may be in one operation. */
  together: (readonly Step[])[];
  /** Whether the table lets the actor use the root field. */
  mayOpen: boolean;
}

/** Plans a probe of each row for each actor. Throws for a row to which no way leads. */
export function planProbes(
  schema: GraphQLSchema,
  rows: readonly AccessRow[],
): ReadonlyMap<Actor, ReadonlyMap<AccessRow, PlannedProbe>> {
  const everybody = Object.keys(actors) as Actor[];
  const ways = new Map(everybody.map((actor) => [actor, findWays(schema, actor, givenFields)]));
  const wayOf = (actor: Actor, { type: typeName, field: name }: AccessRow) => {
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    const before = ways.get(actor)?.to(typeName);
    return isObjectType(type) && field && before ? [[...before, { type, field }]] : [];
  };
  /** Whoever may not use a field takes the way of somebody who may, if it is a query: it is refused or finds nothing. */
  const choose = (actor: Actor, row: AccessRow): readonly Step[] => {
    const others: Actor[] = row.verdicts[actor] === 'no' ? ['admin', 'owner'] : [];
    const candidates = [actor, ...others].flatMap((other) => wayOf(other, row));
    const way = candidates.find(([first]) => first?.type.name === 'Query') ?? candidates[0];
    if (!way) throw new Error(`no way leads to ${row.type}.${row.field}`);
    return way;
  };

  return new Map(
    everybody.map((actor) => {
      const chosen = rows.map((row) => ({ row, way: choose(actor, row) }));
      const byEntrance = Map.groupBy(chosen, ({ way }) => entranceOf(way));
      const plan = ({ row, way }: (typeof chosen)[number]): [AccessRow, PlannedProbe] => {
        const entrance = entranceOf(way);
        const root = rows.find(({ type, field }) => `${type}.${field}` === entrance);
        const kind = entrance.split('.')[0]?.toLowerCase() as PlannedProbe['kind'];
        const together = byEntrance.get(entrance)?.map((other) => other.way) ?? [];
        return [row, { kind, way, entrance, together, mayOpen: root?.verdicts[actor] !== 'no' }];
      };
      return [actor, new Map(chosen.map(plan))];
    }),
  );
}

const entranceOf = ([first]: readonly Step[]) => `${first?.type.name}.${first?.field.name}`;
