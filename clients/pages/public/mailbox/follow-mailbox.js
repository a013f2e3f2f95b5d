import { mailbox, mailboxChanged } from '../assets/operations.js';
import { OperationError, sendForAnswer } from '../assets/send-operation.js';
import { openStream } from './open-stream.js';
import { accessToken } from './session.js';

/** @import { MailboxChangedSubscription } from '../../generated.ts' */

/** @typedef {MailboxChangedSubscription['mailboxChanged']} MailboxMessage */

/** Before it asks again, in milliseconds. */
const pause = 1_000;

/** Errors after which the same may succeed. */
const passing = ['UNREACHABLE', 'SERVICE_UNAVAILABLE', 'CLIENT_TOO_SLOW', 'RATE_LIMITED', 'CURSOR_EXPIRED'];

/**
 * Tells what is in the mailbox, and each message that comes into it; after an interruption, those that came meanwhile. Throws an
 * OperationError when the gateway refuses, `UNAUTHENTICATED` when the session has ended.
 * @param {object} listener
 * @param {(messages: MailboxMessage[]) => void} listener.onList the newest first
 * @param {(message: MailboxMessage) => void} listener.onMessage may be one of the list
 * @param {(connected: boolean) => void} listener.onConnection
 * @returns {Promise<never>}
 */
export async function followMailbox({ onList, onMessage, onConnection }) {
  /** @type {string | null} */
  let cursor = null;
  let renew = false;
  for (;;) {
    try {
      const token = await accessToken(renew);
      renew = false;
      if (cursor === null) {
        const options = { accessToken: token, extensions: { cursor: true } };
        const listed = await sendForAnswer(mailbox, {}, options);
        cursor = listed.cursor;
        onList((listed.data.mailbox?.edges ?? []).map(({ node }) => node));
      }
      onConnection(true);
      for await (const message of openStream(mailboxChanged, {}, { accessToken: token, since: cursor })) {
        onMessage(message.data.mailboxChanged);
        cursor = message.cursor ?? cursor;
      }
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      const isRefused = error.code === 'UNAUTHENTICATED';
      // Twice in a row: the session has ended, or may not.
      if ((isRefused && renew) || !(isRefused || passing.includes(error.code))) throw error;
      renew = isRefused;
      if (error.code === 'CURSOR_EXPIRED') cursor = null;
      if (!isRefused) onConnection(false);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
