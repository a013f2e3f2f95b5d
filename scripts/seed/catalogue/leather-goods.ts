import type { SeedCategory } from './product.ts';

const hides = { Tan: 0, Chestnut: 0, Black: 0 };

export const leatherGoods: SeedCategory = {
  slug: 'leather-goods',
  name: 'Leather goods',
  products: [
    {
      code: 'LTH-SATCHEL',
      title: 'Caravan Satchel',
      vendor: 'Chouara Tannery',
      tags: ['leather', 'bag', 'vegetable-tanned'],
      description:
        'Full-grain cowhide, tanned with mimosa bark in the pits of Fez and saddle-stitched with waxed thread. Room for a 14-inch computer.',
      picture: 'Tan leather satchel with two buckles',
      options: { Colour: hides },
      price: 18900,
    },
    {
      code: 'LTH-BABOUCHE',
      title: 'Babouche Slippers',
      vendor: 'Chouara Tannery',
      tags: ['leather', 'slippers', 'handmade'],
      description:
        'Goatskin slippers with a folded heel, soft from the first step and resoled for little. Take one size up between sizes.',
      picture: 'Pair of yellow leather slippers on tiles',
      options: { Size: { '37': 0, '39': 0, '41': 0, '43': 0 }, Colour: { Saffron: 0, White: 0 } },
      price: 4200,
    },
    {
      code: 'LTH-WALLET',
      title: 'Bazaar Bifold Wallet',
      vendor: 'Beyazıt Leather',
      tags: ['leather', 'wallet', 'gift'],
      description:
        'Six cards, notes and a pocket for the coin one always keeps. Edges burnished by hand, no lining to wear out.',
      picture: 'Brown bifold wallet, half open',
      options: { Colour: hides },
      price: 4900,
    },
    {
      code: 'LTH-BELT',
      title: 'Saddler’s Belt',
      vendor: 'Beyazıt Leather',
      tags: ['leather', 'belt', 'vegetable-tanned'],
      description:
        'One strap of 4 mm bridle leather with a solid brass buckle that can be unscrewed. Outlives several pairs of trousers.',
      picture: 'Coiled leather belt with a brass buckle',
      options: { Length: { '85 cm': 0, '95 cm': 0, '105 cm': 0 }, Colour: { Chestnut: 0, Black: 0 } },
      price: 5600,
    },
    {
      code: 'LTH-POUF',
      title: 'Marrakech Leather Pouf',
      vendor: 'Chouara Tannery',
      tags: ['leather', 'furniture', 'embroidery', 'handmade'],
      description:
        'Goatskin with a star of silk embroidery on top. Comes unfilled and flat; fills with what a wardrobe has too much of.',
      picture: 'Round embroidered leather pouf in a reading corner',
      options: { Colour: { Tan: 0, Ivory: 500, Bordeaux: 0 } },
      price: 8900,
      was: 10900,
    },
    {
      code: 'LTH-JOURNAL',
      title: 'Traveller’s Journal',
      vendor: 'Udaipur Bindery',
      tags: ['leather', 'paper', 'gift', 'handmade'],
      description:
        'Goat leather wrapped around 120 leaves of cotton-rag paper, closed with a thong. Takes ink, watercolour and pressed flowers.',
      picture: 'Wrapped leather journal with rough-edged paper',
      options: { Size: { A6: 0, A5: 900 }, Paper: { Plain: 0, Ruled: 0 } },
      price: 2700,
    },
    {
      code: 'LTH-WEEKEND',
      title: 'Silk Road Weekender',
      vendor: 'Beyazıt Leather',
      tags: ['leather', 'bag', 'travel'],
      description:
        'Forty litres, cabin size, with brass zips and a base that stands on feet. Cotton lining with one pocket that closes.',
      picture: 'Large leather travel bag on a station bench',
      options: { Colour: { Chestnut: 0, Black: 0 } },
      price: 32900,
    },
    {
      code: 'LTH-KEYFOB',
      title: 'Braided Key Fob',
      vendor: 'Beyazıt Leather',
      tags: ['leather', 'gift', 'small'],
      description: 'Offcuts of the satchel, braided by apprentices in their first week. Solid brass ring.',
      picture: 'Braided leather key fobs in three colours',
      options: { Colour: hides },
      price: 1200,
    },
  ],
};
