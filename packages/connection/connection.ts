import type { z } from 'zod';
import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import { readFirst } from './read-first.ts';

/** Which rows a page needs: those after `after`, and at most `first` of them. */
export interface Page<Cursor> {
  first: number;
  after: Cursor | null;
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/**
 * Reads the arguments of a connection field. A cursor is opaque to clients: base64url of a JSON value that
 * `cursorSchema` accepts. Throws BAD_USER_INPUT that names the argument.
 */
export function readPage<Cursor>(
  args: { first?: number | null | undefined; after?: string | null | undefined },
  cursorSchema: z.ZodType<Cursor>,
): Page<Cursor> {
  const first = readFirst(args, { usual: 20, most: 100 });
  if (args.after === null || args.after === undefined) return { first, after: null };
  try {
    return { first, after: cursorSchema.parse(JSON.parse(Buffer.from(args.after, 'base64url').toString())) };
  } catch {
    throw badUserInput('after', 'expected a cursor from an earlier page of this list');
  }
}

/**
 * Makes a connection of rows that were read with a limit of `page.first + 1`: the one too many only tells that
 * another page follows.
 */
export function toConnection<Node, Cursor>(
  rows: readonly Node[],
  page: Page<Cursor>,
  cursorOf: (node: Node) => Cursor,
): Connection<Node> {
  const edges = rows.slice(0, page.first).map((node) => ({
    cursor: Buffer.from(JSON.stringify(cursorOf(node))).toString('base64url'),
    node,
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
