import { execFile } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerFiles } from './server-files.ts';

/**
 * Runs initdb unless there is a data directory. It works in a folder beside it that is renamed at the end, so that an
 * interrupted run leaves nothing that looks like a database.
 */
export async function createCluster(files: ServerFiles, superuser: string, password: string): Promise<void> {
  if (existsSync(join(files.dataDir, 'PG_VERSION'))) return;
  const unfinished = `${files.dataDir}.unfinished`;
  const passwordFile = `${files.dataDir}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (files.account) chownSync(passwordFile, files.account.uid, files.account.gid);
    await promisify(execFile)(
      join(files.installation, 'bin', 'initdb'),
      [
        `--pgdata=${unfinished}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--lc-messages=C',
        '--no-instructions',
      ],
      { cwd: '/', ...(files.account && { uid: files.account.uid, gid: files.account.gid }) },
    );
    renameSync(unfinished, files.dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
