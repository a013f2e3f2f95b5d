import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventContract } from '#packages/event-contract/event-contract.ts';

const folder = join(import.meta.dirname, '..', '..', 'events');

/** Every version of every event that subgraphs publish. */
export async function readEventContracts(): Promise<EventContract[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.v\d+\.ts$/.test(file));
  const modules = await Promise.all(files.map((file) => import(join(folder, file)) as Promise<object>));
  return modules.flatMap((module) => Object.values(module).filter(isContract));
}

function isContract(value: unknown): value is EventContract {
  return typeof value === 'object' && value !== null && 'aggregateType' in value && 'data' in value;
}
