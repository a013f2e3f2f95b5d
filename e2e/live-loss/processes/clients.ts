/** A process of clients, each with one live query over a connection of its own. It is asked over IPC. */
import { followByEventStream } from '../follow-by-event-stream.ts';
import { followByWebSocket } from '../follow-by-websocket.ts';
import type { Answer, Following, Request } from '../messages.ts';
import { type Notes, takeDown } from '../take-down.ts';

const clients: Notes[] = [];
let tokens: Record<string, string> = {};

const answer = (message: Answer) => process.send?.(message);

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
        last: clients.map(({ heard }) => heard.sequences.at(-1) ?? heard.initial ?? 0),
      });
    case 'report':
      return answer({ answer: 'report', heard: clients.map(({ heard }) => heard) });
    default:
      return request satisfies never;
  }
});
process.on('disconnect', () => process.exit());

function open(url: string, following: Following): void {
  const notes = takeDown();
  clients.push(notes);
  const token = () => (following.who === null ? undefined : tokens[following.who]);
  if (following.transport === 'websocket') followByWebSocket(url, following, token, notes);
  else void followByEventStream(url, following, token, notes);
}
