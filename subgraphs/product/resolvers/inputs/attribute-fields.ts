import { z } from 'zod';
import { optionalText, text } from '#packages/user-errors/input-fields.ts';
import { attributeTypes } from '../../domain/attribute.ts';
import { slug } from '../../domain/slug.ts';
import { boundedList } from './lists.ts';

const options = boundedList(z.object({ code: slug, label: text(1, 255) }), 0, 500).refine(
  (given) => new Set(given.map(({ code }) => code)).size === given.length,
  'expected each code once',
);

/** What an attribute is called, and what can be chosen. */
export const attributeFields = {
  name: text(1, 255),
  unit: optionalText(20),
  options,
  filterable: z.boolean(),
};

export const newAttribute = z
  .object({ ...attributeFields, code: slug, type: z.enum(attributeTypes), ofVariants: z.boolean() })
  .check(({ value: { type, options, unit, filterable }, issues }) => {
    const refuse = (field: string, message: string) =>
      issues.push({ code: 'custom', path: [field], message, input: undefined });
    if ((type === 'ENUM') !== options.length > 0) {
      refuse('options', type === 'ENUM' ? 'expected 1 to 500 options' : `expected none for ${type}`);
    }
    if (unit !== null && type !== 'NUMBER') refuse('unit', `expected none for ${type}`);
    if (filterable && (type === 'TEXT' || type === 'RICH_TEXT')) refuse('filterable', `expected false for ${type}`);
  });
