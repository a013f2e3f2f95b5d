import { z } from 'zod';
import { text } from '#packages/user-errors/input-fields.ts';
import { slug } from './slug.ts';

export const newCategorySchema = z.object({ slug, name: text(1, 200) });
export type NewCategory = z.infer<typeof newCategorySchema>;
