import { ceramics } from './ceramics.ts';
import { fragrance } from './fragrance.ts';
import { homeTextiles } from './home-textiles.ts';
import { jewellery } from './jewellery.ts';
import { kitchen } from './kitchen.ts';
import { leatherGoods } from './leather-goods.ts';
import { lighting } from './lighting.ts';
import type { SeedCategory } from './product.ts';
import { spicesAndTea } from './spices-and-tea.ts';

/** Everything the shop begins with. */
export const catalogue: readonly SeedCategory[] = [
  homeTextiles,
  ceramics,
  lighting,
  kitchen,
  spicesAndTea,
  leatherGoods,
  jewellery,
  fragrance,
];
