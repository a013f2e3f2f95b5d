import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  isTypeDefinitionNode,
} from 'graphql';
import { directiveNameOf, directiveOf, linksOf, stringArgument, untypedArgument } from './security-directives.ts';

/** The `@cost` and `@listSize` of a supergraph; what has neither is missing. */
export interface Costs {
  /** Weights of types. */
  types: ReadonlyMap<string, number>;
  /** By type and field, of input objects as well. */
  fields: ReadonlyMap<string, ReadonlyMap<string, FieldCosts>>;
}

export interface FieldCosts {
  weight: number | undefined;
  listSize: ListSize | undefined;
  /** Weights of arguments. */
  arguments: ReadonlyMap<string, number>;
}

/** The assumed length of a list. */
export interface ListSize {
  /** Without any of the slicing arguments. */
  assumedSize: number | undefined;
  slicingArguments: readonly string[];
  /** Fields of the returned object that are of this size, instead of the field itself. */
  sizedFields: readonly string[];
  requireOneSlicingArgument: boolean;
}

type DirectiveNames = Record<'cost' | 'listSize', string>;

/**
 * Reads the directives of the IBM cost specification (https://ibm.github.io/graphql-specs/cost-spec.html) in the form
 * federation gives them: weights are whole numbers.
 */
export function readCosts(supergraph: DocumentNode): Costs {
  const link = linksOf(supergraph).find((candidate) =>
    stringArgument(candidate, 'url')?.startsWith('https://specs.apollo.dev/cost/'),
  );
  const types = new Map<string, number>();
  const fields = new Map<string, ReadonlyMap<string, FieldCosts>>();
  if (!link) return { types, fields };

  const names = { cost: directiveNameOf(link, 'cost', 'cost'), listSize: directiveNameOf(link, 'cost', 'listSize') };
  for (const definition of supergraph.definitions) {
    if (!isTypeDefinitionNode(definition)) continue;
    const weight = readWeight(definition, names);
    if (weight !== undefined) types.set(definition.name.value, weight);
    if (!('fields' in definition)) continue;
    const costly = (definition.fields ?? []).flatMap((field) => {
      const costs = readFieldCosts(field, names);
      return costs ? [[field.name.value, costs] as const] : [];
    });
    if (costly.length > 0) fields.set(definition.name.value, new Map(costly));
  }
  return { types, fields };
}

function readFieldCosts(
  field: FieldDefinitionNode | InputValueDefinitionNode,
  names: DirectiveNames,
): FieldCosts | undefined {
  const weight = readWeight(field, names);
  const directive = directiveOf(field, names.listSize);
  const listSize = directive && readListSize(directive);
  const weights = ('arguments' in field ? (field.arguments ?? []) : []).flatMap((argument) => {
    const found = readWeight(argument, names);
    return found === undefined ? [] : [[argument.name.value, found] as const];
  });
  if (weight === undefined && !listSize && weights.length === 0) return undefined;
  return { weight, listSize, arguments: new Map(weights) };
}

function readWeight(node: Parameters<typeof directiveOf>[0], names: DirectiveNames): number | undefined {
  const directive = directiveOf(node, names.cost);
  return directive && Number(untypedArgument(directive, 'weight'));
}

function readListSize(directive: DirectiveNode): ListSize {
  const argument = <Value>(name: string) => untypedArgument(directive, name) as Value | null | undefined;
  return {
    assumedSize: argument<number>('assumedSize') ?? undefined,
    slicingArguments: argument<string[]>('slicingArguments') ?? [],
    sizedFields: argument<string[]>('sizedFields') ?? [],
    requireOneSlicingArgument: argument<boolean>('requireOneSlicingArgument') ?? true,
  };
}
