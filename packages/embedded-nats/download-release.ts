import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheDir } from './find-nats-server.ts';
import { CHECKSUMS, NATS_RELEASE, releasePlatform } from './release.ts';

const TIMEOUT_MS = 120_000;

/** Downloads the pinned release into the cache. Throws for a platform without a pinned checksum, and on a wrong one. */
export async function downloadRelease(platform = releasePlatform(), download = fetchArchive): Promise<void> {
  const checksum = CHECKSUMS[platform];
  if (!checksum) throw new Error(`No verified nats-server release is known for ${platform}`);
  const name = `nats-server-v${NATS_RELEASE}-${platform}`;
  const url = `https://github.com/nats-io/nats-server/releases/download/v${NATS_RELEASE}/${name}.tar.gz`;
  const archive = await download(url);
  const actual = createHash('sha256').update(archive).digest('hex');
  if (actual !== checksum) throw new Error(`${url} has SHA-256 ${actual}, not ${checksum}`);
  mkdirSync(cacheDir(), { recursive: true });
  const work = mkdtempSync(join(cacheDir(), 'unpack-'));
  try {
    writeFileSync(join(work, 'archive.tar.gz'), archive);
    await promisify(execFile)('tar', ['-xzf', 'archive.tar.gz'], { cwd: work });
    renameSync(join(work, name, 'nats-server'), join(cacheDir(), 'nats-server'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function fetchArchive(url: string): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}
