import { addedRows, countRows } from './count-rows.ts';
import type { Databases } from './plain/create-databases.ts';

export interface Writer {
  databases: Databases;
  /** Resolves when nothing is written any more. */
  write(): Promise<void>;
}

/** Rows that the shop and the limit added to a table. */
export interface ComparedRows {
  shop: number;
  limit: number;
}

/** Has both write the same orders, and counts what that leaves in each table. */
export async function compareRows(writers: Record<keyof ComparedRows, Writer>): Promise<Map<string, ComparedRows>> {
  const shop = await rowsOf(writers.shop);
  const limit = await rowsOf(writers.limit);
  const tables = [...new Set([...shop.keys(), ...limit.keys()])];
  return new Map(tables.map((table) => [table, { shop: shop.get(table) ?? 0, limit: limit.get(table) ?? 0 }]));
}

async function rowsOf({ databases, write }: Writer): Promise<Map<string, number>> {
  const before = await countRows(databases);
  await write();
  return addedRows(before, await countRows(databases));
}
