import { downloadRelease } from './download-release.ts';
import { findNatsServer } from './find-nats-server.ts';
import { hasApt, installAsRoot, unpackAsUser } from './install-debian-package.ts';

export interface Provisioning {
  /** The PATH to look on. */
  path: string;
  say: (message: string) => void;
}

/**
 * The path of a `nats-server` program, provisioned when the machine has none: Debian's package where there is apt, else
 * the pinned release. Throws with every reason and a way out when all of them fail.
 */
export async function ensureNatsServer({ path, say }: Provisioning): Promise<string> {
  const found = findNatsServer(path);
  if (found) return found;
  const failures: string[] = [];
  for (const [what, provision] of waysToProvision()) {
    say(`nats-server is not installed: ${what}`);
    try {
      await provision();
    } catch (error) {
      failures.push(`${what}: ${(error as Error).message.trim()}`);
      continue;
    }
    const provisioned = findNatsServer(path);
    if (provisioned) return provisioned;
    failures.push(`${what}: it brought no usable server`);
  }
  const wayOut = process.platform === 'darwin' ? 'run "brew install nats-server"' : 'put nats-server on the PATH';
  throw new Error(`There is no nats-server: ${wayOut}, or set NATS_URL.\n${failures.join('\n')}`);
}

function waysToProvision(): [what: string, provision: () => Promise<void>][] {
  const release: [string, () => Promise<void>] = ['downloading the official release', () => downloadRelease()];
  if (!hasApt()) return [release];
  return process.getuid?.() === 0
    ? [['installing Debian’s package', installAsRoot], release]
    : [['unpacking Debian’s package', unpackAsUser], release];
}
