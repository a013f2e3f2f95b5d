import type { SeedCategory } from './product.ts';

const towelColours = { Indigo: 0, Terracotta: 0, Sand: 0 };

export const homeTextiles: SeedCategory = {
  slug: 'home-textiles',
  name: 'Home textiles',
  products: [
    {
      code: 'TEX-FIRAT',
      title: 'Fırat Linen Tablecloth',
      vendor: 'Gaziantep Looms',
      tags: ['linen', 'table', 'handwoven'],
      description:
        'Stonewashed linen from the Euphrates valley, woven on wide looms so that even the long cloth has no seam. Softer with every wash; the corners are mitred by hand.',
      picture: 'Linen tablecloth on a long table set for lunch',
      options: { Size: { '150 × 150 cm': 0, '150 × 250 cm': 2600 }, Colour: { Natural: 0, Indigo: 400 } },
      price: 5900,
    },
    {
      code: 'TEX-PESH',
      title: 'Peshtemal Bath Towel',
      vendor: 'Denizli Weavers',
      tags: ['cotton', 'bath', 'handwoven'],
      description:
        'The flat-woven towel of the hammam: thin, quick to dry and thirsty all the same. Long-staple Aegean cotton with hand-knotted fringes.',
      picture: 'Striped peshtemal towels hung over a wooden rail',
      options: { Colour: towelColours, Size: { 'Hand 50 × 90 cm': 0, 'Bath 90 × 180 cm': 1400 } },
      price: 1500,
    },
    {
      code: 'TEX-BERBER',
      title: 'Beni Ourain Wool Rug',
      vendor: 'Atlas Cooperative',
      tags: ['wool', 'rug', 'handmade', 'berber'],
      description:
        'Knotted by the women of the Middle Atlas from undyed sheep’s wool, thick enough for bare feet in winter. The diamond lines differ from rug to rug.',
      picture: 'Ivory wool rug with dark diamond lines in a bright living room',
      options: { Size: { '120 × 180 cm': 0, '160 × 230 cm': 26000, '200 × 300 cm': 59000 } },
      price: 42000,
    },
    {
      code: 'TEX-KILIM',
      title: 'Kilim Cushion Cover',
      vendor: 'Konya Heritage',
      tags: ['wool', 'cushion', 'upcycled', 'gift'],
      description:
        'Cut from flat-woven rugs that have served their time on the floor, lined with cotton and closed with a zip. No two are alike.',
      picture: 'Three kilim cushions in reds and blues on a bench',
      options: { Size: { '40 × 40 cm': 0, '50 × 50 cm': 700 }, Palette: { Madder: 0, Indigo: 0, Walnut: 0 } },
      price: 2900,
      was: 3500,
    },
    {
      code: 'TEX-SUZANI',
      title: 'Suzani Embroidered Throw',
      vendor: 'Bukhara Needlework',
      tags: ['cotton', 'embroidery', 'bed', 'handmade'],
      description:
        'Pomegranates and tulips in silk thread on cotton, drawn freehand and stitched in four panels, as dowry cloths were. Works as a bedspread or on a wall.',
      picture: 'Embroidered throw with large red pomegranates on a bed',
      options: { Ground: { Ivory: 0, Midnight: 1500 }, Size: { Single: 0, Double: 6000 } },
      price: 16500,
    },
    {
      code: 'TEX-MUSLIN',
      title: 'Four-Layer Muslin Blanket',
      vendor: 'Denizli Weavers',
      tags: ['cotton', 'bed', 'summer'],
      description:
        'Four layers of cotton gauze, held together by a few rows of stitching: warm on a spring evening, cool in August. Washes at 40 °C.',
      picture: 'Crinkled muslin blanket folded at the foot of a bed',
      options: { Colour: { Sage: 0, Clay: 0, Cloud: 0 } },
      price: 6900,
    },
    {
      code: 'TEX-BLOCK',
      title: 'Block-Printed Napkins, Set of Four',
      vendor: 'Jaipur Printhouse',
      tags: ['cotton', 'table', 'block-print', 'gift'],
      description:
        'Cotton napkins printed with carved teak blocks and vegetable dyes. Small misprints show where the block was lifted, and that a person did it.',
      picture: 'Four folded napkins with a blue flower print',
      options: { Print: { 'Blue Poppy': 0, 'Green Palm': 0, 'Red Star': 0 } },
      price: 2400,
    },
    {
      code: 'TEX-RUNNER',
      title: 'Ikat Table Runner',
      vendor: 'Margilan Silk',
      tags: ['silk', 'cotton', 'table', 'ikat'],
      description:
        'Warp threads are tied and dyed before they are woven, which gives ikat its feathered edges. Silk warp, cotton weft, 40 cm wide.',
      picture: 'Runner with blurred blue and yellow ikat pattern on a dark table',
      options: { Length: { '150 cm': 0, '220 cm': 1800 }, Pattern: { Almond: 0, Comb: 0 } },
      price: 4800,
    },
  ],
};
