import type { SeedCategory } from './product.ts';

const bags = { '50 g': 0, '100 g': 400, '250 g': 1300 };

export const spicesAndTea: SeedCategory = {
  slug: 'spices-and-tea',
  name: 'Spices and tea',
  products: [
    {
      code: 'SPC-ZAATAR',
      title: 'Jerusalem Za’atar',
      vendor: 'Old City Spice Merchants',
      tags: ['spice', 'blend', 'vegan'],
      description:
        'Wild thyme, sumac and toasted sesame, mixed each week. For labneh, flatbread with oil, roast chicken, and most of what is left over.',
      picture: 'Bowl of green za’atar with sesame',
      options: { Weight: bags },
      price: 490,
    },
    {
      code: 'SPC-SAFFRON',
      title: 'Khorasan Saffron Threads',
      vendor: 'Torbat Saffron House',
      tags: ['spice', 'saffron', 'gift'],
      description:
        'Only the red tips, picked before sunrise in November. Grind with sugar and bloom in warm water; a tenth of a gram does for four.',
      picture: 'Deep red saffron threads in a glass vial',
      options: { Weight: { '1 g': 0, '2 g': 900, '5 g': 3600 } },
      price: 1150,
    },
    {
      code: 'SPC-CARDAMOM',
      title: 'Green Cardamom Pods',
      vendor: 'Malabar Trading',
      tags: ['spice', 'whole', 'coffee', 'vegan'],
      description:
        'Plump pods of the first picking, still green because they were dried in the shade. For rice, for coffee, for shortbread.',
      picture: 'Heap of green cardamom pods',
      options: { Weight: bags },
      price: 720,
    },
    {
      code: 'SPC-RAS',
      title: 'Ras el Hanout',
      vendor: 'Old City Spice Merchants',
      tags: ['spice', 'blend', 'tagine', 'vegan'],
      description:
        '“Head of the shop”: the merchant’s best, twenty-three spices from rose to long pepper. What a tagine waits for.',
      picture: 'Ground spice blend with rose petals on paper',
      options: { Weight: bags },
      price: 650,
    },
    {
      code: 'SPC-ALEPPO',
      title: 'Aleppo Pepper Flakes',
      vendor: 'Old City Spice Merchants',
      tags: ['spice', 'chilli', 'vegan'],
      description:
        'Sun-dried halaby peppers, rubbed with salt and a little oil: fruity, slow and never more than warm.',
      picture: 'Dark red pepper flakes on a spoon',
      options: { Weight: bags },
      price: 560,
    },
    {
      code: 'TEA-MINT',
      title: 'Gunpowder Green Tea with Nana Mint',
      vendor: 'Rif Tea Company',
      tags: ['tea', 'green', 'mint', 'vegan'],
      description:
        'Tightly rolled green tea and dried nana mint from Meknes, in the proportion of a grandmother who was not asked to write it down.',
      picture: 'Rolled green tea leaves and dried mint',
      options: { Weight: { '100 g': 0, '250 g': 900 }, Pack: { Tin: 300, Refill: 0 } },
      price: 790,
    },
    {
      code: 'TEA-RIZE',
      title: 'Rize Black Tea',
      vendor: 'Black Sea Tea Gardens',
      tags: ['tea', 'black', 'vegan'],
      description:
        'Picked on the slopes above the Black Sea and made for the double pot: dark, brisk and without bitterness after twenty minutes.',
      picture: 'Tin of black tea beside a tulip glass',
      options: { Weight: { '250 g': 0, '500 g': 500, '1 kg': 1300 } },
      price: 690,
    },
    {
      code: 'TEA-HIBISCUS',
      title: 'Aswan Hibiscus Flowers',
      vendor: 'Nile Harvest',
      tags: ['tea', 'herbal', 'caffeine-free', 'vegan'],
      description: 'Whole calyces of karkadeh, ruby red and sour. Hot in winter, iced in summer, at weddings always.',
      picture: 'Dried hibiscus flowers and a glass of red tea',
      options: { Weight: { '100 g': 0, '250 g': 800 } },
      price: 540,
      was: 690,
    },
  ],
};
