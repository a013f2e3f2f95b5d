/**
 * What people are told while the process that tells them is killed with -9: 1,000 messages in a burst, by a mail server. Ends with
 * 1 when one is lost, or would be taken for two. `--messages N`,
 * `--kills N`. On servers of its own.
 */
import { startTestServers } from '#packages/test-database/test-servers.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { measureBurst } from './notifications/measure-burst.ts';
import { publish } from './report.ts';

const { messages, kills } = readCommandLine({
  messages: { type: 'string', default: '1000' },
  kills: { type: 'string', default: '10' },
});

const stop = await startTestServers();
try {
  const { seconds, ...figures } = await measureBurst(
    wholeNumber('messages', messages),
    wholeNumber('kills', kills),
    console.log,
  );
  publish({
    title: 'Messages by a mail server, while their process is killed with -9',
    rows: { burst: { ...figures, seconds: Number(seconds.toFixed(1)) } },
  });
  if (figures.lost > 0 || figures.doubled > 0) process.exitCode = 1;
} finally {
  await stop();
}
