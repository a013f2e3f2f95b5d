import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

test('a child ends when its parent is killed without warning', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const module = join(import.meta.dirname, '..', 'end-with-parent.ts');
  // The child tells that it lives by a connection, which closes when it ends.
  const childSource = `require('node:net').connect(${port}, '127.0.0.1').resume()`;
  const parentSource = `
    import { spawn } from 'node:child_process';
    import { endWithParent } from ${JSON.stringify(module)};
    const child = spawn(process.execPath, ['-e', ${JSON.stringify(childSource)}], { detached: true, stdio: 'ignore' });
    endWithParent(child, 'TERM');
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', parentSource], { stdio: 'inherit' });
  const [connection] = (await once(server, 'connection')) as [Socket];
  const closed = once(connection.resume(), 'close');
  parent.kill('SIGKILL');
  await closed;
  expect(parent.signalCode ?? (await once(parent, 'exit'))[1]).toBe('SIGKILL');
  server.close();
});
