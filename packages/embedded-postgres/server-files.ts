import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { postgresInstallation } from './binaries.ts';
import { type ServerAccount, serverAccount } from './server-account.ts';

/** Where one embedded server's programs, data and log are, and who owns them. */
export interface ServerFiles {
  installation: string;
  dataDir: string;
  logFile: string;
  /** Undefined: the server runs as the current user. */
  account: ServerAccount | undefined;
}

/**
 * Where the server of a state directory may live: in it, or, when the server's account cannot reach it, in a folder of
 * its own below /var/tmp, which, unlike /tmp, outlives a restart of the machine.
 */
export function possibleHomes(stateDir: string): [within: string, away: string] {
  const path = resolve(stateDir);
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return [join(path, 'postgres'), join('/var/tmp', `souk-${hash}`)];
}

export async function locateServerFiles(stateDir: string, say: (message: string) => void): Promise<ServerFiles> {
  const installation = await postgresInstallation();
  const [home, away] = possibleHomes(stateDir);
  const account = serverAccount(join(home, 'data'));
  mkdirSync(home, { recursive: true });
  if (!account) return filesIn(home, installation, account);
  if (isReachable(account, home) && isReachable(account, join(installation, 'bin', 'postgres'))) {
    chownSync(home, account.uid, account.gid);
    return filesIn(home, installation, account);
  }
  const awayAccount = serverAccount(join(away, 'data')) ?? account;
  say(`the account ${awayAccount.name} cannot reach this folder: PostgreSQL and its data are in ${away}`);
  mkdirSync(away, { recursive: true, mode: 0o755 });
  chownSync(away, awayAccount.uid, awayAccount.gid);
  copyInstallation(installation, join(away, 'installation'));
  return filesIn(away, join(away, 'installation'), awayAccount);
}

function filesIn(home: string, installation: string, account: ServerAccount | undefined): ServerFiles {
  return { installation, dataDir: join(home, 'data'), logFile: join(home, 'server.log'), account };
}

function isReachable({ uid, gid }: ServerAccount, path: string): boolean {
  return spawnSync('test', ['-x', path], { uid, gid, cwd: '/' }).status === 0;
}

function copyInstallation(source: string, target: string): void {
  const version = readFileSync(join(source, '..', 'package.json'), 'utf8');
  const stamp = join(target, 'package.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(unfinished, 'package.json'), version);
  rmSync(target, { recursive: true, force: true });
  renameSync(unfinished, target);
}
