import {
  type FieldNode,
  type GraphQLObjectType,
  getNamedType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import type { Variables } from '../limits/cost.ts';
import { oneLanguage } from '../request/accepted-languages.ts';
import type { RequestOrigin } from '../request/context.ts';
import type { PreparedOperation } from './prepared-operation.ts';

type Locale = Pick<RequestOrigin, 'languages' | 'market'>;

/** The type of the arguments by which root fields say in which language the operation is answered. */
const localeType = 'LocaleInput';

/** As subgraphs write the codes of markets. */
const marketCode = /^[a-z0-9-]{1,100}$/;

interface LocaleArgument {
  name: string;
  value: ValueNode;
}

const argumentsOf = new WeakMap<PreparedOperation, readonly LocaleArgument[]>();

/**
 * In which language an operation asks to be answered, by the arguments of its root fields; null when it does not say. Throws BAD_USER_INPUT
 * for what is no language, and when it says more than one thing.
 */
export function localeOf(prepared: PreparedOperation, variables: Variables): Locale | null {
  const known = argumentsOf.get(prepared) ?? findArguments(prepared);
  argumentsOf.set(prepared, known);
  let found: Locale | null = null;
  for (const { name, value } of known) {
    const locale = readLocale(name, valueFromASTUntyped(value, variables));
    if (found && locale && (found.languages !== locale.languages || found.market !== locale.market)) {
      throw badUserInput(name, 'expected the same for all fields of the operation');
    }
    found ??= locale;
  }
  return found;
}

function readLocale(name: string, given: unknown): Locale | null {
  const { language, market } = (given ?? {}) as { language?: unknown; market?: unknown };
  if (typeof language === 'string') {
    const languages = oneLanguage(language);
    if (languages === null) throw badUserInput(`${name}.language`, 'expected a BCP 47 tag, for example de-AT');
    return { languages };
  }
  if (typeof market !== 'string') return null;
  if (!marketCode.test(market)) throw badUserInput(`${name}.market`, 'expected the code of a market');
  return { market };
}

function findArguments({ operation, supergraph }: PreparedOperation): LocaleArgument[] {
  const root = supergraph.clientSchema.getRootType(operation.operation);
  return root ? fieldsIn(operation.selectionSet).flatMap((field) => localeArguments(field, root)) : [];
}

function localeArguments({ name, arguments: given = [] }: FieldNode, root: GraphQLObjectType): LocaleArgument[] {
  const args = root.getFields()[name.value]?.args ?? [];
  return given.flatMap(({ name: { value: argument }, value }) => {
    const type = args.find((each) => each.name === argument)?.type;
    return type && getNamedType(type).name === localeType ? [{ name: argument, value }] : [];
  });
}

/** Fields of the operation itself; fragments that are spread by name are inlined before. */
function fieldsIn({ selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsIn(selection.selectionSet) : [];
  });
}
