import { type DocumentNode, Kind } from 'graphql';
import { decimalAmount, type Money } from '#packages/money/money.ts';
import { scalars } from './scalars.ts';

const resolvers: Readonly<Record<string, object>> = {
  ...scalars,
  Money: { amount: (money: Money) => decimalAmount(money) },
};

/** Resolvers of the shared types that a subgraph has, by type. */
export function sharedResolvers({ definitions }: DocumentNode): Record<string, object> {
  const declared = definitions.flatMap((node) =>
    node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node.name.value] : [],
  );
  return Object.fromEntries(declared.flatMap((name) => (resolvers[name] ? [[name, resolvers[name]]] : [])));
}
