import { expect, test } from '@jest/globals';
import { downloadRelease } from '../download-release.ts';
import { CHECKSUMS, NATS_RELEASE } from '../release.ts';

test('a release whose checksum is not the pinned one is refused', async () => {
  const download = async () => Buffer.from('not the release');
  await expect(downloadRelease('linux-amd64', download)).rejects.toThrow(`not ${CHECKSUMS['linux-amd64']}`);
});

test('a platform without a pinned checksum is refused before anything is downloaded', async () => {
  const download = async () => {
    throw new Error('downloaded');
  };
  await expect(downloadRelease('plan9-mips', download)).rejects.toThrow('No verified nats-server release');
});

test('every pinned platform asks for its own archive of the pinned version', async () => {
  for (const platform of Object.keys(CHECKSUMS)) {
    const asked: string[] = [];
    const download = async (url: string) => {
      asked.push(url);
      return Buffer.alloc(0);
    };
    await expect(downloadRelease(platform, download)).rejects.toThrow('SHA-256');
    expect(asked).toEqual([
      expect.stringContaining(`/v${NATS_RELEASE}/nats-server-v${NATS_RELEASE}-${platform}.tar.gz`),
    ]);
  }
});
