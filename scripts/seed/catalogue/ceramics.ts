import type { SeedCategory } from './product.ts';

export const ceramics: SeedCategory = {
  slug: 'ceramics',
  name: 'Ceramics',
  products: [
    {
      code: 'CER-KUT-BOWL',
      title: 'Kütahya Painted Bowl',
      vendor: 'Çini Atelier',
      tags: ['stoneware', 'hand-painted', 'serving', 'gift'],
      description:
        'Tulips, carnations and hyacinths in cobalt and turquoise, painted under a clear glaze by one family in Kütahya. For soup, salad or a table of mezze.',
      picture: 'Bowl painted with blue tulips, seen from above',
      options: { Size: { '15 cm': 0, '20 cm': 900, '25 cm': 2100 }, Glaze: { Cobalt: 0, Turquoise: 0 } },
      price: 1900,
    },
    {
      code: 'CER-TAGINE',
      title: 'Fez Cooking Tagine',
      vendor: 'Fez Potters’ Guild',
      tags: ['earthenware', 'cooking', 'oven', 'tagine'],
      description:
        'Unglazed inside the lid so that steam falls back on the stew. Goes on a gas flame with a diffuser, and in the oven up to 220 °C.',
      picture: 'Terracotta tagine with a conical lid on a stove',
      options: { Size: { '2 persons': 0, '4 persons': 1300, '6 persons': 2600 } },
      price: 3900,
    },
    {
      code: 'CER-COFFEE',
      title: 'Turkish Coffee Cup and Saucer',
      vendor: 'Çini Atelier',
      tags: ['porcelain', 'coffee', 'hand-painted', 'gift'],
      description:
        'Thin porcelain that keeps the foam, 70 ml to the brim. The saucer is deep enough to turn the cup over and have a fortune read.',
      picture: 'Small painted coffee cup with a gold rim on its saucer',
      options: { Pattern: { Tulip: 0, Arabesque: 0, Plain: -400 }, Set: { Single: 0, 'Set of six': 7200 } },
      price: 1600,
    },
    {
      code: 'CER-ZELLIGE',
      title: 'Zellige Tile, Box of Twenty',
      vendor: 'Fez Potters’ Guild',
      tags: ['tile', 'handmade', 'glazed'],
      description:
        'Square tiles of grey Fez clay, 10 × 10 cm, glazed and fired with olive stones. Uneven by nature; one box covers a fifth of a square metre.',
      picture: 'Wall of glossy green handmade tiles',
      options: { Colour: { 'Bottle Green': 0, 'Sea Blue': 0, 'Milk White': -300, Saffron: 200 } },
      price: 3400,
    },
    {
      code: 'CER-PLATE',
      title: 'Hebron Dinner Plate',
      vendor: 'Hebron Kilns',
      tags: ['stoneware', 'hand-painted', 'dinner'],
      description:
        'Everyday plate with a border of olive leaves, painted freehand. Lead-free glaze, safe in the dishwasher and the microwave.',
      picture: 'Dinner plate with a blue olive-leaf border',
      options: { Size: { 'Side 20 cm': 0, 'Dinner 27 cm': 700 }, Colour: { Blue: 0, Olive: 0 } },
      price: 1800,
    },
    {
      code: 'CER-JUG',
      title: 'Rhodes Water Jug',
      vendor: 'Lindos Workshop',
      tags: ['earthenware', 'serving', 'water'],
      description:
        'Porous clay cools water by the little that evaporates through it. Pinched spout that does not drip, one litre and a half.',
      picture: 'White clay jug with a pinched spout beside two glasses',
      options: { Finish: { Raw: 0, Glazed: 600 } },
      price: 3200,
    },
    {
      code: 'CER-PLANTER',
      title: 'Cretan Terrace Planter',
      vendor: 'Lindos Workshop',
      tags: ['terracotta', 'garden', 'frost-proof'],
      description:
        'Thrown in rings like the storage jars of Knossos and fired hot enough to stand outside in frost. With a drainage hole and a saucer.',
      picture: 'Tall ribbed terracotta planter with an olive tree',
      options: { Height: { '25 cm': 0, '40 cm': 3100, '60 cm': 8400 } },
      price: 3600,
    },
    {
      code: 'CER-MEZZE',
      title: 'Mezze Dishes, Set of Five',
      vendor: 'Hebron Kilns',
      tags: ['stoneware', 'serving', 'gift', 'set'],
      description:
        'Five shallow dishes of 12 cm that stack. Enough for olives, labneh, muhammara, pickles and almonds, and for the conversation to go on.',
      picture: 'Five small dishes with dips and olives on a tray',
      options: { Palette: { Coast: 0, Desert: 0, Garden: 0 } },
      price: 5400,
      was: 6200,
    },
  ],
};
