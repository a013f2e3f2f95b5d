import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stackFilePath } from '#packages/test-stack/environment.ts';
import { freeze, kill } from '../stack/processes.ts';

/** Where the stack keeps its data. */
export const stateDir = (): string => dirname(stackFilePath());

/** Ends the broker and deletes everything it stored; the supervisor then starts it anew, with nothing. */
export async function loseBrokerStore(): Promise<void> {
  // A supervisor that ran could start the server before its files are gone.
  using _frozen = freeze('supervisor');
  await kill('nats');
  rmSync(join(stateDir(), 'nats', 'store'), { recursive: true });
}
