import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What the server makes of a message. */
export type Verdict =
  /** It has the message, and says so. */
  | { take: 'accept' }
  /** It has the message, and the connection ends before it says so. */
  | { take: 'vanish' }
  /** It says no with a code of SMTP, at a step. */
  | { take: 'refuse'; at: 'RCPT TO' | 'DATA'; code: number; text: string };

/** A message as it arrived. */
export interface ReceivedMail {
  from: string;
  to: string[];
  /** As it was sent. */
  raw: string;
  email: Email;
}

export interface MailServer extends AsyncDisposable {
  /** The value of `SMTP_URL`. */
  url: string;
  /** Those it has, in the order of their arrival; a message that was repeated is there again. */
  received: readonly ReceivedMail[];
  /** What it makes of messages to an address from now on. At first it accepts all. */
  judge(verdict: (to: string) => Verdict): void;
}

const user = 'souk';
const password = 'secret';

/** A mail server, of npm's smtp-server, that delivers to nobody. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  let judge: (to: string) => Verdict = () => ({ take: 'accept' });
  /** Of the message under way, by its session. */
  const verdicts = new Map<string, Verdict>();
  const refusal = ({ code, text }: { code: number; text: string }) =>
    Object.assign(new Error(text), { responseCode: code });

  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password: given }, _session, callback) =>
      username === user && given === password
        ? callback(null, { user })
        : callback(refusal({ code: 535, text: 'The password is wrong' })),
    onRcptTo({ address }, { id }, callback) {
      const verdict = judge(address);
      verdicts.set(id, verdict);
      if (verdict.take === 'refuse' && verdict.at === 'RCPT TO') callback(refusal(verdict));
      else callback();
    },
    onData(stream, { id, envelope }, callback) {
      const to = envelope.rcptTo.map(({ address }) => address);
      const take = async () => {
        const raw = (await buffer(stream)).toString();
        const verdict = verdicts.get(id) ?? { take: 'accept' };
        if (verdict.take === 'refuse') return callback(refusal(verdict));
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ from, to, raw, email: await PostalMime.parse(raw) });
        if (verdict.take === 'accept') return callback();
        for (const connection of server.connections) connection._socket.destroy();
      };
      take().catch(callback);
    },
  });
  // Of a client that was killed.
  server.on('error', () => {});
  const { server: listening } = server;
  server.listen(0, '127.0.0.1');
  await once(listening, 'listening');

  return {
    url: `smtp://${user}:${password}@127.0.0.1:${(listening.address() as AddressInfo).port}`,
    received,
    judge(verdict) {
      judge = verdict;
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
