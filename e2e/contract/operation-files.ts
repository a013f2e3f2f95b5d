import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import type { Operation } from '#clients/storefront/operation.ts';

const folder = join(import.meta.dirname, 'operations');

/** The operations that existing clients send, as they send them, by their names. */
export const operationTexts: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [nameOf(text), text];
    }),
);

/** The variables that come with the operation of this name. */
export function sampleVariables(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/** The operation of a typed document, in the text of its file instead of the one that codegen prints. */
export function asWritten<Result, Variables>(document: Operation<Result, Variables>): Operation<Result, Variables> {
  const name = nameOf(document.toString());
  const text = operationTexts.get(name);
  if (text === undefined) throw new Error(`the contract has no operation ${name}`);
  return { toString: () => text };
}

function nameOf(text: string): string {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !operation.name) throw new Error(`no named operation: ${text}`);
  return operation.name.value;
}
