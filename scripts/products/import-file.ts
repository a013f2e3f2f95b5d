import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FaultReport } from './fault-report.ts';
import { reportOf } from './follow-import.ts';
import { type FollowedJob, problemOf, untilOver } from './follow-job.ts';
import type { GraphSession } from './graph-session.ts';
import { uploadFile } from './upload-file.ts';

export interface ImportOptions {
  currency: string;
  dryRun: boolean;
  /** Ends the import after the part that is under way. */
  signal: AbortSignal;
  say(line: string): void;
}

/** What came of an import. */
export interface Imported {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Products that were not taken, and rows without one. */
  rejected: number;
  /** Why it was not done with all of the file; null when it was. */
  problem: string | null;
}

export const takenOf = ({ created, updated, unchanged }: Imported): number => created + updated + unchanged;

const importMutation = /* GraphQL */ `
  mutation ImportProducts($input: ImportProductsInput!) {
    started: importProducts(input: $input) { ... on Job { id } ... on UserError { code message } }
  }
`;

const started = z.object({
  started: z.union([z.object({ id: z.string() }), z.object({ code: z.string(), message: z.string() })]),
});

/** Uploads a file, has it imported by a job, and writes the report. Throws when nothing is taken since the file cannot be read. */
export async function importFile(
  session: GraphSession,
  path: string,
  report: FaultReport,
  { currency, dryRun, signal, say }: ImportOptions,
): Promise<Imported> {
  const fileId = await uploadFile(session, path, signal);
  const input = { idempotencyKey: randomUUID(), fileId, currency, dryRun };
  const { started: job } = await session.ask(importMutation, { input }, started);
  if ('code' in job) throw new Error(`${job.code}: ${job.message}`);
  const ended = await untilOver(session, job.id, { signal, say });
  if (ended.error?.code === 'UNREADABLE_FILE') throw new Error(ended.error.message);
  let rows = 0;
  let isFirst = true;
  for await (const page of reportOf(session, job.id)) {
    if (isFirst && page.ignoredColumns.length > 0)
      say(`Left out, since they mean nothing here: ${page.ignoredColumns.join(', ')}`);
    isFirst = false;
    rows = page.rows ?? 0;
    await report.add(page.faults);
  }
  return { rows, ...countsOf(ended), problem: problemOf(ended) };
}

function countsOf({ result, rejected }: FollowedJob) {
  const counted = (name: string) => result.find((each) => each.name === name)?.count ?? 0;
  const [created, updated, unchanged] = [counted('created'), counted('updated'), counted('unchanged')];
  return { created, updated, unchanged, rejected: rejected.totalCount };
}
