import type { SeedCategory } from './product.ts';

export const kitchen: SeedCategory = {
  slug: 'kitchen',
  name: 'Kitchen and table',
  products: [
    {
      code: 'KIT-CEZVE',
      title: 'Copper Cezve Coffee Pot',
      vendor: 'Antep Coppersmiths',
      tags: ['copper', 'coffee', 'handmade', 'gift'],
      description:
        'Two millimetres of copper, tinned inside, with a neck that gathers the foam. Brass handle that stays cool long enough.',
      picture: 'Hammered copper coffee pot on hot sand',
      options: { Cups: { One: 0, Two: 500, Four: 1200 }, Finish: { Hammered: 0, Smooth: 0 } },
      price: 2900,
    },
    {
      code: 'KIT-TEAGLASS',
      title: 'Tulip Tea Glasses, Set of Six',
      vendor: 'Beyoğlu Glass',
      tags: ['glass', 'tea', 'set', 'gift'],
      description:
        'The waisted glass that shows the colour of the tea and keeps the fingers at its rim from burning. With six saucers.',
      picture: 'Six tulip-shaped glasses of black tea on saucers',
      options: { Rim: { Clear: 0, Gold: 600 } },
      price: 2200,
    },
    {
      code: 'KIT-TEAPOT',
      title: 'Engraved Mint Teapot',
      vendor: 'Marrakech Brassworks',
      tags: ['brass', 'tea', 'engraved', 'gift'],
      description:
        'Silver-plated pot with a curved spout, made to pour from high above. Strainer behind the spout; not for the stove.',
      picture: 'Engraved silver teapot pouring into a glass',
      options: { Size: { '400 ml': 0, '800 ml': 1300, '1.2 l': 2400 } },
      price: 4400,
    },
    {
      code: 'KIT-BOARD',
      title: 'Olive Wood Serving Board',
      vendor: 'Sfax Woodturners',
      tags: ['olive-wood', 'serving', 'handmade'],
      description:
        'Cut from trees that no longer bear. Dense enough to shrug off a knife; rub it with oil twice a year.',
      picture: 'Olive wood board with cheese and figs',
      options: { Size: { Small: 0, Medium: 900, Large: 2100 } },
      price: 2100,
    },
    {
      code: 'KIT-MORTAR',
      title: 'Granite Mortar and Pestle',
      vendor: 'Aswan Stone',
      tags: ['granite', 'cooking', 'spice'],
      description:
        'Three kilograms that stay where they stand. Rough inside from the start: no need to grind rice for an afternoon.',
      picture: 'Grey granite mortar with crushed coriander seed',
      options: { Diameter: { '13 cm': 0, '18 cm': 1900 } },
      price: 3300,
    },
    {
      code: 'KIT-KNIFE',
      title: 'Bursa Kitchen Knife',
      vendor: 'Bursa Cutlers',
      tags: ['steel', 'cooking', 'knife', 'handmade'],
      description:
        'Hand-forged carbon steel with a walnut handle. Takes an edge in a minute and a patina in a month; dry it after use.',
      picture: 'Chef’s knife with a dark patina beside chopped parsley',
      options: { Blade: { 'Paring 9 cm': 0, 'Utility 14 cm': 1500, 'Chef 20 cm': 3400 } },
      price: 3900,
      was: 4500,
    },
    {
      code: 'KIT-TRAY',
      title: 'Round Brass Tray',
      vendor: 'Marrakech Brassworks',
      tags: ['brass', 'serving', 'engraved'],
      description: 'Chased by hand from the centre outwards. With a folding stand it becomes a low table.',
      picture: 'Round engraved brass tray with tea glasses',
      options: { Diameter: { '30 cm': 0, '45 cm': 3200, '60 cm': 7800 }, Stand: { Without: 0, With: 4500 } },
      price: 4600,
    },
    {
      code: 'KIT-BASKET',
      title: 'Palm Leaf Bread Basket',
      vendor: 'Delta Basketry',
      tags: ['palm', 'handwoven', 'serving'],
      description:
        'Coiled palm leaf with a lid that keeps flatbread warm and flies away. Wipe clean with a damp cloth.',
      picture: 'Lidded woven basket with flatbread',
      options: { Size: { Small: 0, Large: 900 }, Colour: { Natural: 0, Striped: 300 } },
      price: 2400,
    },
  ],
};
