import { readFileSync, statSync, watch } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import { type LoadedSupergraph, loadSupergraph, loadSupergraphGently } from './load-supergraph.ts';

/** The supergraph on disk. */
export interface SupergraphFile {
  /** The version in use. An operation keeps the one it began with. */
  current(): LoadedSupergraph;
  /** Why what the file holds is not what is in use; null when it is. */
  lastProblem(): string | null;
  /** How often another version took the place of the one in use. */
  reloads(): number;
  close(): void;
}

export interface FollowOptions {
  logger: Logger;
  /** Awaited before a version takes the place of the one in use, which stays when it rejects. */
  beforeSwap: (next: LoadedSupergraph) => Promise<void>;
  /** Called when a version has taken the place of another. Must not throw. */
  afterSwap?: () => void;
}

/** Time between looks at the file, in milliseconds: they see what no notice tells, such as a link to another folder. */
const lookInterval = 500;

/** How long a file stays the same until it counts as written, in milliseconds. */
const settleTime = 50;

/** What Kubernetes replaces, beside the file, when a config map changes. */
const configMapLink = '..data';

/**
 * Loads the supergraph from `path`, and again whenever the file changes. A version that does not load is reported, once,
 * and the one in use stays. Of versions that come while one is loaded, the newest is next. Throws when the first does not
 * load.
 */
export function followSupergraphFile(path: string, { logger, beforeSwap, afterSwap }: FollowOptions): SupergraphFile {
  // Taken before the file is read: what changes meanwhile is seen by the next look.
  let state = stateOf(statSync(path, { bigint: true }));
  let text: string | null = readFileSync(path, 'utf8');
  let current = loadSupergraph(text);
  let used = text;
  let problem: string | null = null;
  let reloads = 0;
  let closed = false;

  const report = (error: unknown) => {
    if (closed) return;
    const reason = loggableMessage(error);
    if (reason !== problem)
      logger.error({ err: error, path }, 'the changed supergraph does not load, the old one stays');
    problem = reason;
  };

  const look = async (): Promise<void> => {
    const now = await readState(path);
    if (now === state) return;
    let changed: string;
    try {
      changed = await readSettled(path);
    } catch (error) {
      // The state stays as it was, and so this is tried again with each look.
      text = null;
      report(error);
      return;
    }
    state = now;
    if (changed === text) return;
    text = changed;
    problem = null;
    if (changed === used) return;
    try {
      const next = await loadSupergraphGently(changed);
      await beforeSwap(next);
      if (closed) return;
      current = next;
      used = changed;
      reloads++;
      logger.info({ path }, 'the supergraph changed');
      afterSwap?.();
    } catch (error) {
      report(error);
    }
  };

  const lookOnceMore = coalesce(look);
  const timer = setInterval(lookOnceMore, lookInterval).unref();
  const stopNotices = onNotice(path, lookOnceMore);
  return {
    current: () => current,
    lastProblem: () => problem,
    reloads: () => reloads,
    close() {
      closed = true;
      clearInterval(timer);
      stopNotices();
    },
  };
}

/** Runs `work` one at a time; however often it is called for meanwhile, it runs once more. */
function coalesce(work: () => Promise<void>): () => void {
  let running = false;
  let wanted = false;
  const run = async () => {
    running = true;
    while (wanted) {
      wanted = false;
      await work();
    }
    running = false;
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
}

/** Calls back soon after most changes of the file, where the system can tell; sooner than the next look. */
function onNotice(path: string, notify: () => void): () => void {
  const names = new Set([basename(path), configMapLink, null]);
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
      if (names.has(name)) notify();
    });
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => {};
  }
}

async function readSettled(path: string): Promise<string> {
  for (;;) {
    const before = await readState(path);
    await delay(settleTime, undefined, { ref: false });
    const text = await readFile(path, 'utf8');
    if ((await readState(path)) === before) return text;
  }
}

/** Differs after every change of the file's content. */
async function readState(path: string): Promise<string> {
  try {
    return stateOf(await stat(path, { bigint: true }));
  } catch (error) {
    return String(error);
  }
}

const stateOf = ({
  dev,
  ino,
  size,
  mtimeNs,
  ctimeNs,
}: Record<'dev' | 'ino' | 'size' | 'mtimeNs' | 'ctimeNs', bigint>) => [dev, ino, size, mtimeNs, ctimeNs].join();
