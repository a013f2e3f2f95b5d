import { createHash } from 'node:crypto';

/** Statements as they are in use, to tell which are worth being prepared by name. */
export interface StatementNames {
  /** The name to prepare a statement by; undefined for one that is not known to be used often. */
  nameOf(text: string): string | undefined;
  /** Never again gives a name to this one. */
  forget(text: string): void;
}

export interface StatementNamesOptions {
  /** Uses after which a statement has a name. Default 3: a text that is put together may never be seen again. */
  uses?: number;
  /** How many statements are remembered, those last used. Default 200. */
  most?: number;
}

/** A name stands for one text, in whatever process: behind a pooler that nobody knows of it cannot run another one. */
const nameFor = (text: string) => createHash('sha256').update(text).digest('base64url');

export function createStatementNames({ uses = 3, most = 200 }: StatementNamesOptions = {}): StatementNames {
  // The one used longest ago is first.
  const known = new Map<string, { uses: number; name?: string }>();
  const remember = (text: string) => {
    const statement = known.get(text) ?? { uses: 0 };
    known.delete(text);
    known.set(text, statement);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return statement;
  };
  return {
    nameOf(text) {
      const statement = remember(text);
      statement.uses += 1;
      if (statement.uses >= uses) statement.name ??= nameFor(text);
      return statement.name;
    },
    forget(text) {
      known.set(text, { uses: Number.NEGATIVE_INFINITY });
    },
  };
}
