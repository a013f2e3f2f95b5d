/** A process of clients, each with one live query over a connection of its own. It is asked over IPC. */
import { followByEventStream } from '../follow-by-event-stream.ts';
import { followByWebSocket } from '../follow-by-websocket.ts';
import type { Following, Reply, Request } from '../messages.ts';
import { createRecorder, type Recorder } from '../recorder.ts';

const clients: Recorder[] = [];
let tokens: Record<string, string> = {};

const answer = (message: Reply) => process.send?.(message);

process.on('message', (request: Request) => {
  switch (request.ask) {
    case 'open':
      for (const following of request.followings) open(request.url, following);
      return answer({ answer: 'open' });
    case 'use':
      tokens = request.tokens;
      return answer({ answer: 'use' });
    case 'progress':
      return answer({
        answer: 'progress',
        last: clients.map(({ record }) => record.sequences.at(-1) ?? record.initial ?? 0),
      });
    case 'report':
      return answer({ answer: 'report', records: clients.map(({ record }) => record) });
    default:
      return request satisfies never;
  }
});
process.on('disconnect', () => process.exit());

function open(url: string, following: Following): void {
  const recorder = createRecorder();
  clients.push(recorder);
  const token = () => (following.who === null ? undefined : tokens[following.who]);
  if (following.transport === 'websocket') followByWebSocket(url, following, token, recorder);
  else void followByEventStream(url, following, token, recorder);
}
