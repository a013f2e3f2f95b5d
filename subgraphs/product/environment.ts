import { subgraphEnvironment } from '#packages/subgraph/subgraph-environment.ts';
import { locale } from '#packages/user-errors/locale.ts';

export const environmentSchema = subgraphEnvironment.extend({
  SHOP_LANGUAGE: locale.default('en').meta({
    description:
      'The language in which products, categories, collections and attributes are described themselves, as a tag of BCP 47; into others they are translated. It stays the same as long as the database does. Default en.',
  }),
});
