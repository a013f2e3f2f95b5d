import { breakingChanges, closedFields } from '#packages/event-contract/breaking-changes.ts';
import type { ContractState } from './read-contracts.ts';

/** What is wrong with the contracts (ADR 25), each with the name of the event and the field. Empty: they only grew. */
export function contractProblems(contracts: readonly ContractState[]): string[] {
  return contracts.flatMap(({ name, present, released }) => {
    if (!present) return [`${name}: was removed, and events of it are in the stream`];
    const problems = [...closedFields(present), ...(released ? breakingChanges(released, present) : [])];
    return problems.map((problem) => `${name}: ${problem}`);
  });
}

/** The form in which each contract is committed. */
export function contractFiles(contracts: readonly ContractState[]): { filename: string; content: string }[] {
  return contracts.flatMap(({ name, filename, present }) => {
    if (!present) return [];
    const { $schema, ...schema } = present;
    return [{ filename, content: `${JSON.stringify({ $schema, title: name, ...schema }, null, 2)}\n` }];
  });
}
