import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { SupergraphManager } from '@apollo/gateway';
import type { Logger } from 'pino';
import { type LoadedSupergraph, loadSupergraph } from './load-supergraph.ts';

/** The supergraph on disk, as `@apollo/gateway` follows it. */
export interface SupergraphFile extends SupergraphManager {
  /** The version in use. Throws before `@apollo/gateway` has initialized it. */
  current(): LoadedSupergraph;
}

/** Time between looks at the file, in milliseconds. Polling also sees what a mounted volume swaps behind a link. */
const lookInterval = 500;

/**
 * Loads the supergraph from `path` and again whenever the file changes. A version that does not load is reported, and
 * the one in use stays.
 */
export function followSupergraphFile(path: string, logger: Logger): SupergraphFile {
  let text = readFileSync(path, 'utf8');
  let current: LoadedSupergraph | undefined;

  return {
    current() {
      if (!current) throw new Error('the supergraph is not loaded yet');
      return current;
    },
    async initialize({ update }) {
      current = loadSupergraph(text);
      const reload = () => {
        try {
          const changed = readFileSync(path, 'utf8');
          if (changed === text) return;
          text = changed;
          const next = loadSupergraph(changed);
          update(next.sdl);
          current = next;
          logger.info({ path }, 'the supergraph changed');
        } catch (error) {
          logger.error({ err: error, path }, 'the changed supergraph does not load, the old one stays');
        }
      };
      watchFile(path, { interval: lookInterval, persistent: false }, reload);
      return { supergraphSdl: current.sdl, cleanup: async () => unwatchFile(path, reload) };
    },
  };
}
