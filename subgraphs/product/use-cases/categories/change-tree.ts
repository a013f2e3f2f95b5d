import type { Dependencies } from '../../dependencies.ts';
import { lockTree } from '../../store/category-tree.ts';
import type { Tx } from '../../store/database.ts';

/** Changes categories in a transaction, one such change after another. */
export const changeTree = <Result>({ database }: Dependencies, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  database.transact(async (tx) => {
    await lockTree(tx);
    return work(tx);
  });
