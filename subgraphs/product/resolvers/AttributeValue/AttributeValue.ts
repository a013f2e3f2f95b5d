import type { Context } from '../../context.ts';
import { attributeOptions } from '../attribute-options.ts';
import type { AttributeValueResolvers } from '../generated.ts';
import type { AttributeValueParent } from '../parents.ts';
import { ifReferable } from '../visible.ts';

export const AttributeValue: AttributeValueResolvers = {
  attribute: (value, _args, context) => attributeOf(value, context),
  boolean: ({ content }) => (content.type === 'BOOLEAN' ? content.boolean : null),
  async categories({ content }, _args, { categories }) {
    if (content.type !== 'CATEGORY') return null;
    const found = await Promise.all(content.ids.map((id) => categories.load(id)));
    return found.filter((category) => category !== null);
  },
  date: ({ content }) => (content.type === 'DATE' ? content.date : null),
  html: ({ content }) => (content.type === 'RICH_TEXT' ? content.html : null),
  number: ({ content }) => (content.type === 'NUMBER' ? content.number : null),
  async options(value, _args, context) {
    const { content } = value;
    if (content.type !== 'ENUM') return null;
    const options = await attributeOptions(await attributeOf(value, context), context);
    return options.filter(({ code }) => content.options.includes(code));
  },
  async products({ content }, _args, context) {
    if (content.type !== 'PRODUCT') return null;
    const found = await Promise.all(content.ids.map((id) => context.products.load(id)));
    return found.flatMap((product) => (product?.deletedAt ? [] : (ifReferable(product, context) ?? [])));
  },
  text: ({ content }) => (content.type === 'TEXT' ? content.text : null),
};

async function attributeOf({ attributeId }: AttributeValueParent, { attributes }: Context) {
  const attribute = await attributes.load(attributeId);
  if (!attribute) throw new Error(`attribute ${attributeId} of a value is missing`);
  return attribute;
}
