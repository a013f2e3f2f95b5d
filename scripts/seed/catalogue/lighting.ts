import type { SeedCategory } from './product.ts';

export const lighting: SeedCategory = {
  slug: 'lighting',
  name: 'Lighting',
  products: [
    {
      code: 'LGT-MEDINA',
      title: 'Medina Pierced Lantern',
      vendor: 'Marrakech Brassworks',
      tags: ['brass', 'lantern', 'handmade', 'candle'],
      description:
        'Hundreds of holes, punched one by one, throw stars on the wall. Holds a pillar candle; a kit for an electric bulb is in the box.',
      picture: 'Brass lantern casting a pattern of stars in a dark room',
      options: { Size: { '25 cm': 0, '40 cm': 3600, '60 cm': 9500 }, Finish: { Brass: 0, Blackened: 500 } },
      price: 5200,
    },
    {
      code: 'LGT-MOSAIC',
      title: 'Mosaic Glass Table Lamp',
      vendor: 'Beyoğlu Glass',
      tags: ['glass', 'lamp', 'handmade', 'electric'],
      description:
        'Chips of coloured glass set by hand on a blown globe, on a bronze-coloured foot. E14 socket, plug for the European Union, bulb included.',
      picture: 'Lit mosaic lamp in blue and amber on a bedside table',
      options: { Colour: { Bosphorus: 0, Amber: 0, Garden: 0, Rose: 0 } },
      price: 6900,
    },
    {
      code: 'LGT-RATTAN',
      title: 'Rattan Pendant Shade',
      vendor: 'Delta Basketry',
      tags: ['rattan', 'pendant', 'handwoven', 'electric'],
      description:
        'Open weave of split rattan that gives a warm light without glare. Fits an E27 pendant; cable and rose are sold with it.',
      picture: 'Wide rattan lampshade above a dining table',
      options: { Diameter: { '35 cm': 0, '50 cm': 2800, '70 cm': 6200 } },
      price: 6400,
    },
    {
      code: 'LGT-CANDLE',
      title: 'Beeswax Pillar Candle',
      vendor: 'Taurus Apiary',
      tags: ['beeswax', 'candle', 'gift', 'natural'],
      description:
        'Pure beeswax from the Taurus mountains that smells of honey before it is lit. Cotton wick; burns 20 hours for every 5 cm.',
      picture: 'Three yellow pillar candles of different heights',
      options: { Height: { '8 cm': 0, '12 cm': 500, '20 cm': 1400 } },
      price: 900,
    },
    {
      code: 'LGT-TEALIGHT',
      title: 'Moroccan Tealight Glass',
      vendor: 'Beyoğlu Glass',
      tags: ['glass', 'candle', 'table', 'gift'],
      description:
        'Mouth-blown glass with a gilded arcade. Made for tealights, and often used for mint tea all the same.',
      picture: 'Row of coloured tealight glasses with gold arches',
      options: { Colour: { Ruby: 0, Emerald: 0, Amethyst: 0 }, Set: { 'Set of three': 0, 'Set of six': 1300 } },
      price: 1600,
    },
    {
      code: 'LGT-FLOOR',
      title: 'Damascus Floor Lamp',
      vendor: 'Sham Marquetry',
      tags: ['wood', 'lamp', 'inlay', 'electric'],
      description:
        'Walnut column inlaid with olive, lemon and rose wood, topped by a pleated cotton shade. Foot switch, 2.5 m of textile cable.',
      picture: 'Tall inlaid wooden floor lamp beside an armchair',
      options: { Shade: { Ivory: 0, Ochre: 0 } },
      price: 24800,
      was: 28900,
    },
    {
      code: 'LGT-STRING',
      title: 'Paper Star String Lights',
      vendor: 'Jaipur Printhouse',
      tags: ['paper', 'string-lights', 'festive', 'electric'],
      description:
        'Folded stars of cotton-rag paper on a low-voltage string. Made in a workshop that recycles offcuts of the garment trade.',
      picture: 'String of white paper stars along a balcony',
      options: { Length: { '10 stars': 0, '20 stars': 1700 }, Colour: { White: 0, 'Warm Mix': 200 } },
      price: 2600,
    },
    {
      code: 'LGT-SCONCE',
      title: 'Hammered Copper Sconce',
      vendor: 'Antep Coppersmiths',
      tags: ['copper', 'wall', 'handmade', 'electric'],
      description:
        'Half-moon of hammered copper that washes a wall with light. Left unlacquered: it darkens, or shines, as you polish it.',
      picture: 'Copper wall light glowing on a plaster wall',
      options: { Width: { '18 cm': 0, '28 cm': 2200 } },
      price: 5800,
    },
  ],
};
