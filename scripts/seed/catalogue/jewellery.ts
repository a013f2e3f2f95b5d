import type { SeedCategory } from './product.ts';

export const jewellery: SeedCategory = {
  slug: 'jewellery',
  name: 'Jewellery',
  products: [
    {
      code: 'JWL-FILIGREE',
      title: 'Midyat Filigree Earrings',
      vendor: 'Telkari Silversmiths',
      tags: ['silver', 'earrings', 'filigree', 'gift'],
      description:
        'Silver wire thinner than a hair, twisted, curled and soldered the way the Syriac smiths of Midyat call telkari. Hooks of 925 silver.',
      picture: 'Pair of round filigree earrings on dark cloth',
      options: { Finish: { Silver: 0, 'Gold-plated': 1800 }, Size: { Small: 0, Large: 1200 } },
      price: 5400,
    },
    {
      code: 'JWL-TUAREG',
      title: 'Tuareg Cross Pendant',
      vendor: 'Agadez Forge',
      tags: ['silver', 'necklace', 'engraved'],
      description:
        'Cast in lost wax and engraved without a drawing. Fathers give it to sons before a journey; it is not asked where to.',
      picture: 'Engraved silver cross on a leather cord',
      options: { Cord: { Leather: 0, 'Silver chain': 2900 } },
      price: 6900,
    },
    {
      code: 'JWL-LAPIS',
      title: 'Lapis Lazuli Ring',
      vendor: 'Panjshir Stones',
      tags: ['silver', 'ring', 'lapis', 'gemstone'],
      description:
        'Oval lapis from Sar-i Sang, where it has been mined for seven thousand years, in a plain setting of 925 silver.',
      picture: 'Silver ring with a deep blue stone',
      options: { Size: { '52': 0, '54': 0, '56': 0, '58': 0, '60': 0 } },
      price: 7800,
    },
    {
      code: 'JWL-BANGLE',
      title: 'Hammered Brass Bangle',
      vendor: 'Marrakech Brassworks',
      tags: ['brass', 'bracelet', 'handmade'],
      description: 'One rod of brass, hammered flat on an anvil that has a groove for each size. Worn in threes.',
      picture: 'Three hammered bangles on a wrist',
      options: { Size: { Small: 0, Medium: 0, Large: 0 } },
      price: 2400,
    },
    {
      code: 'JWL-BEADS',
      title: 'Trade Bead Necklace',
      vendor: 'Agadez Forge',
      tags: ['glass', 'necklace', 'vintage', 'beads'],
      description:
        'Venetian and Bohemian glass that crossed the desert as currency, restrung on waxed cotton. Each strand is dated as well as can be.',
      picture: 'Strand of old striped glass beads',
      options: { Length: { '45 cm': 0, '60 cm': 1500 }, Palette: { Indigo: 0, Earth: 0 } },
      price: 6200,
    },
    {
      code: 'JWL-EVILEYE',
      title: 'Nazar Glass Bracelet',
      vendor: 'Görece Glassmakers',
      tags: ['glass', 'bracelet', 'gift', 'nazar'],
      description: 'Flame-worked beads from the village that makes most of the world’s blue eyes. Adjustable cord.',
      picture: 'Bracelet of small blue glass eyes',
      options: { Colour: { Blue: 0, Turquoise: 0, White: 0 } },
      price: 1400,
    },
    {
      code: 'JWL-TURQUOISE',
      title: 'Nishapur Turquoise Studs',
      vendor: 'Panjshir Stones',
      tags: ['silver', 'earrings', 'turquoise', 'gemstone'],
      description: 'Sky-blue stones without veins, 6 mm, untreated, in rub-over settings of silver or gold vermeil.',
      picture: 'Turquoise ear studs in a small box',
      options: { Setting: { Silver: 0, Vermeil: 2200 } },
      price: 5900,
    },
    {
      code: 'JWL-COIN',
      title: 'Coin Drop Headpiece',
      vendor: 'Telkari Silversmiths',
      tags: ['silver-plated', 'headpiece', 'dance', 'festive'],
      description:
        'Chains and coins that sound with every step, after the wedding headdresses of the Anatolian plateau. Ties with ribbon.',
      picture: 'Headpiece of chains and small coins',
      options: { Finish: { 'Antique silver': 0, 'Antique gold': 300 } },
      price: 4600,
      was: 5200,
    },
  ],
};
