/** Channel of PostgreSQL on which a commit tells workers of jobs. */
export const jobChannel = 'jobs';

/** What workers are told. A job is due in so many milliseconds. */
export type JobNotice = { kind: 'due'; name: string; delay: number } | { kind: 'cancelled'; name: string; id: string };

/** SQL that tells of a job that is due, of expressions for its name and its time. */
export const tellDue = (name: string, time: string) =>
  `pg_notify('${jobChannel}', 'due ' || ${name} || ' ' ||
    ceil(extract(epoch FROM greatest(${time} - clock_timestamp(), '0')) * 1000))::text`;

/** SQL that tells of a job that was cancelled, of expressions for its name and its id. */
export const tellCancelled = (name: string, id: string) =>
  `pg_notify('${jobChannel}', 'cancelled ' || ${name} || ' ' || ${id})::text`;

/** Passes on what is told of jobs, in this process. */
export interface JobSignal {
  /** To be called with each payload of the channel, and with an empty one when some may have been missed. */
  notify(payload: string): void;
  /** Calls a listener with each notice, and with null when some may have been missed. Returns what ends it. */
  listen(listener: (notice: JobNotice | null) => void): () => void;
}

export function createJobSignal(): JobSignal {
  const listeners = new Set<(notice: JobNotice | null) => void>();
  return {
    notify(payload) {
      const notice = readNotice(payload);
      for (const listener of listeners) listener(notice);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function readNotice(payload: string): JobNotice | null {
  const [kind, name = '', detail = ''] = payload.split(' ');
  if (kind === 'due') return { kind, name, delay: Number(detail) };
  if (kind === 'cancelled') return { kind, name, id: detail };
  return null;
}
