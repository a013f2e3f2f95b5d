import { z } from 'zod';

/** A variant, as the questions ask what people call it. */
export const titledVariantSchema = z.object({ title: z.string(), product: z.object({ title: z.string() }) });

/** What people call a variant. A product with one variant has a variant of the same name, or one that says nothing. */
export const titleOf = ({ title, product }: z.infer<typeof titledVariantSchema>): string =>
  title === product.title || title === '' ? product.title : `${product.title}, ${title}`;
