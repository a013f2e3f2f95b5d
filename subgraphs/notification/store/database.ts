import { type Database as AnyDatabase, openDatabase } from '#packages/prisma-database/open-database.ts';
import { type Prisma, PrismaClient } from './generated/client.ts';

export type Tx = Prisma.TransactionClient;
export type Database = AnyDatabase<PrismaClient, Tx>;

export const connectDatabase = (url: string, connections?: number): Database =>
  openDatabase<PrismaClient, Tx>(url, (adapter) => new PrismaClient({ adapter }), connections);
