import { readFileSync, statSync, watch } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { loggableMessage } from '#packages/loggable-error/loggable-error.ts';
import { type LoadedSupergraph, loadSupergraph, loadSupergraphCooperatively } from './load-supergraph.ts';

/** The supergraph on disk. */
export interface SupergraphFile {
  /** The version in use. An operation keeps the one it began with. */
  current(): LoadedSupergraph;
  /** Why the content of the file is not in use; null when it is. */
  lastProblem(): string | null;
  /** How often another version replaced the one in use. */
  reloads(): number;
  close(): void;
}

export interface FollowOptions {
  logger: Logger;
  /** Awaited before a version replaces the one in use, which stays when it rejects. */
  beforeSwap: (next: LoadedSupergraph) => Promise<void>;
  /** Called when a version has replaced another. Must not throw. */
  afterSwap?: () => void;
}

/** Time between two checks of the file, in milliseconds: they find what watching misses, such as a linked file elsewhere. */
const checkInterval = 500;

/** A file that did not change for so long counts as completely written, in milliseconds. */
const settleTime = 50;

/** The link beside the file that Kubernetes replaces when a config map changes. */
const configMapLink = '..data';

/**
 * Loads the supergraph from `path`, and again whenever the file changes. A version that does not load is logged, once, and the
 * one in use stays. Of versions that come while one is loaded, only the newest is loaded next. Throws when the first version
 * does not load.
 */
export function followSupergraphFile(path: string, { logger, beforeSwap, afterSwap }: FollowOptions): SupergraphFile {
  // Before the file is read: the next check finds what changes meanwhile.
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

  const check = async (): Promise<void> => {
    const now = await readState(path);
    if (now === state) return;
    let changed: string;
    try {
      changed = await readSettled(path);
    } catch (error) {
      // The state stays as it was, so that the next check tries again.
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
      const next = await loadSupergraphCooperatively(changed);
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

  const checkOnce = coalesce(check);
  const timer = setInterval(checkOnce, checkInterval).unref();
  const stopWatching = watchFile(path, checkOnce);
  return {
    current: () => current,
    lastProblem: () => problem,
    reloads: () => reloads,
    close() {
      closed = true;
      clearInterval(timer);
      stopWatching();
    },
  };
}

/** Runs `work` one at a time; however often it is called meanwhile, it runs once more. */
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

/** Calls back right after most changes of the file, where the system supports it. */
function watchFile(path: string, notify: () => void): () => void {
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
