import type { TemplateModel } from '#packages/message-templates/template-engine.ts';

export type VariableType = 'TEXT' | 'NUMBER' | 'AMOUNT' | 'TIME' | 'LINK' | 'LIST';

/** What a template may name. */
export interface TemplateVariable {
  /** `order.number`; `order.lines[].title` for what each of a list has. */
  name: string;
  type: VariableType;
  /** Whether there may be none of it. */
  isOptional: boolean;
  example: unknown;
}

/** What the models have, by name. */
export function variablesOf(models: readonly TemplateModel[]): TemplateVariable[] {
  const found = new Map<string, unknown[]>();
  const note = (name: string, value: unknown): void => {
    found.set(name, [...(found.get(name) ?? []), value]);
    if (Array.isArray(value)) for (const item of value) noteAll(`${name}[]`, item);
    else if (isGroup(value)) noteAll(name, value);
  };
  const noteAll = (name: string, value: unknown): void => {
    if (!isGroup(value)) note(name, value);
    else for (const [key, part] of Object.entries(value)) note(name === '' ? key : `${name}.${key}`, part);
  };
  for (const model of models) noteAll('', model);
  return [...found].flatMap(([name, values]): TemplateVariable[] => {
    const example = values.find((value) => value !== null);
    if (example === undefined || isGroup(example)) return [];
    return [{ name, type: typeOf(example), isOptional: values.includes(null), example }];
  });
}

type Group = Record<string, unknown>;

const isAmount = (value: object) => 'minor' in value && 'currency' in value;

/** Something with parts that have names. */
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isAmount(value);

function typeOf(value: unknown): VariableType {
  if (Array.isArray(value)) return 'LIST';
  if (typeof value === 'number') return 'NUMBER';
  if (typeof value === 'object') return 'AMOUNT';
  if (/^\d{4}-\d\d-\d\dT/.test(String(value))) return 'TIME';
  return /^https?:\/\//.test(String(value)) ? 'LINK' : 'TEXT';
}
