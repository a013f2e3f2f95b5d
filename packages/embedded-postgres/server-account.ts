import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The system account a server process runs as. */
export interface ServerAccount {
  name: string;
  uid: number;
  gid: number;
}

/**
 * The account PostgreSQL runs as: undefined (our own) unless we are root, which PostgreSQL refuses. An existing data
 * directory must go on with its owner; otherwise `postgres` where the system has it, else `nobody`.
 */
export function serverAccount(dataDir: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (!account)
    throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody to run it as');
  return account;
}

function lookUp(name: string): ServerAccount | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
