import { badUserInput } from '#packages/graph-errors/graph-errors.ts';
import type { Context } from '../../context.ts';
import { slug as slugField } from '../../domain/slug.ts';
import { findProductByFormerSlug, findProductBySlug } from '../../store/products.ts';
import type { QueryResolvers } from '../generated.ts';
import type { ProductParent } from '../parents.ts';
import { ifFindable } from '../visible.ts';

export const product: QueryResolvers['product'] = async (_parent, { id, slug }, context) => {
  const byId = typeof id === 'string';
  if (byId === (typeof slug === 'string')) throw badUserInput('slug', 'expected either a slug or an id');
  return byId ? ifFindable(await context.products.load(id), context) : findBySlug(slug ?? '', context);
};

async function findBySlug(given: string, context: Context): Promise<ProductParent | null> {
  const parsed = slugField.safeParse(given);
  if (!parsed.success) return null;
  const { prisma } = context.dependencies.database;
  const slug = parsed.data;
  const current = await findProductBySlug(prisma, slug);
  if (current) return ifFindable(current, context);
  const former = ifFindable(await findProductByFormerSlug(prisma, slug), context);
  return former && { ...former, redirectedFrom: slug };
}
