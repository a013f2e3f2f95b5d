import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { freePort } from '#packages/processes/free-port.ts';

test('npm run example says where it looked when no shop answers', async () => {
  const free = await freePort();
  const { GATEWAY_URL: _, ...env } = process.env;
  const run = promisify(execFile)(process.execPath, ['clients/storefront/example.ts'], {
    env: { ...env, PORT: String(free) },
  });
  await expect(run).rejects.toMatchObject({
    code: 1,
    stderr: `http://localhost:${free}/graphql does not answer: run npm start, or set PORT or GATEWAY_URL\n`,
  });
});
