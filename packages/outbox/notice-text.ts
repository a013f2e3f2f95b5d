import type { CommitNotice } from '#packages/causality/commits.ts';

/** Below the 8000 bytes that PostgreSQL allows for the payload of a notification. */
const mostCharacters = 7_900;

/** Notices as payloads of as few notifications as they fit into: a line each, `<type> <aggregateId>`, the same once. */
export function writeNotices(notices: readonly CommitNotice[]): string[] {
  const payloads: string[] = [];
  let payload = '';
  for (const line of new Set(notices.map(({ type, aggregateId }) => `${type} ${aggregateId}`))) {
    if (payload.length + line.length >= mostCharacters) {
      payloads.push(payload);
      payload = '';
    }
    payload += payload === '' ? line : `\n${line}`;
  }
  return payload === '' ? payloads : [...payloads, payload];
}

/** The notices of a payload; none of an empty one. */
export const readNotices = (payload: string): CommitNotice[] =>
  payload === ''
    ? []
    : payload.split('\n').map((line) => {
        const [type = '', aggregateId = ''] = line.split(' ');
        return { type, aggregateId };
      });
