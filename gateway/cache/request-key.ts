import type { FetchRequest } from '../execution/execution.ts';
import { languageKey } from '../request/language-key.ts';
import type { CacheableFetch } from './cacheable-fetch.ts';

/** What a fetch asks for, but for its representations, as a key. */
export function fetchKey(
  { identity, byLanguage }: Pick<CacheableFetch, 'identity' | 'byLanguage'>,
  { variables, context }: FetchRequest,
): string {
  // It has no white space, with which the variables begin.
  const languages = byLanguage ? languageKey(context) : '';
  return `${identity}@${languages}${variablesKey(variables)}`;
}

/** The variables of a fetch, without representations, as a key. Values of different types give different keys. */
function variablesKey(variables: Readonly<Record<string, unknown>>): string {
  let key = ' ';
  for (const name in variables) {
    if (name !== 'representations') key += `${name}=${JSON.stringify(variables[name])} `;
  }
  return key;
}

/** A key of an entity that is asked for, with fields that `@requires` names. */
export type Representation = Readonly<Record<string, unknown>>;

/** A representation as a key. Most have a single field, for which nothing needs to be serialised. */
export function representationKey(representation: Representation): string {
  let only = '';
  let fields = 0;
  for (const name in representation) {
    if (name === '__typename') continue;
    only = name;
    fields++;
  }
  const value = representation[only];
  // No name of a type begins with the brace that JSON begins with.
  if (fields !== 1 || typeof value !== 'string') return JSON.stringify(representation);
  return `${representation['__typename']} ${only} ${value}`;
}
