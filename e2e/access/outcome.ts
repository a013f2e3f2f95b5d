import type { Step } from './find-ways.ts';
import { aliasOf } from './operation-along.ts';

/** The response to an operation: as much of it as tells who may use its fields. */
export interface GraphQLResponse {
  data?: unknown;
  errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: { code?: string } }[];
}

/** How far somebody came on the way to a field. */
export interface Outcome {
  /** Why they came no farther; null when nobody refused them. */
  code: string | null;
  /** How many fields of the way are in the answer, be they null. */
  reached: number;
}

/** Codes that tell of the arguments of a probe, not of whoever sends it. */
const harmless = ['BAD_USER_INPUT', 'NOT_FOUND'];

/** Reads the outcome for one way from the answer. Throws when the answer fails for another reason than access. */
export function outcomeOn(way: readonly Step[], { data, errors = [] }: GraphQLResponse): Outcome {
  const names = way.map(aliasOf);
  const onWay = errors.find(({ path = [] }) => {
    const fields = path.filter((part) => typeof part === 'string');
    return fields.length <= names.length && fields.every((name, index) => name === names[index]);
  });
  const code = onWay?.extensions?.code ?? null;
  if (onWay && code !== 'UNAUTHENTICATED' && code !== 'FORBIDDEN' && !harmless.includes(code ?? '')) {
    throw new Error(`${names.join('.')} failed: ${code} ${onWay.message}`);
  }
  return { code: code !== null && harmless.includes(code) ? null : code, reached: countReached(names, data) };
}

function countReached(names: readonly string[], data: unknown): number {
  let value = data;
  for (const [index, name] of names.entries()) {
    while (Array.isArray(value)) value = value[0];
    if (value === null || typeof value !== 'object' || !(name in value)) return index;
    value = (value as Record<string, unknown>)[name];
  }
  return names.length;
}
