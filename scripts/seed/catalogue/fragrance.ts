import type { SeedCategory } from './product.ts';

const vials = { '3 ml': 0, '6 ml': 1900, '12 ml': 5200 };

export const fragrance: SeedCategory = {
  slug: 'fragrance-and-bath',
  name: 'Fragrance and bath',
  products: [
    {
      code: 'FRG-OUD',
      title: 'Cambodi Oud Oil',
      vendor: 'House of Attar',
      tags: ['oud', 'perfume-oil', 'alcohol-free'],
      description:
        'Agarwood distilled for ten days in copper: leather and hay at first, then honey for the rest of the day. A drop behind each ear is plenty.',
      picture: 'Small cut-glass vial of dark amber oil',
      options: { Size: vials },
      price: 4800,
    },
    {
      code: 'FRG-ROSE',
      title: 'Taif Rose Attar',
      vendor: 'House of Attar',
      tags: ['rose', 'perfume-oil', 'alcohol-free', 'gift'],
      description:
        'Thirty-petal roses, picked at dawn at two thousand metres and distilled into sandalwood before noon.',
      picture: 'Rose oil vial among fresh petals',
      options: { Size: vials },
      price: 4200,
    },
    {
      code: 'FRG-SOAP',
      title: 'Aleppo Laurel Soap',
      vendor: 'Zenobia Soapworks',
      tags: ['soap', 'olive-oil', 'natural', 'vegan'],
      description:
        'Olive and laurel oil, boiled for three days and aged for nine months until the outside is gold and the inside still green.',
      picture: 'Stacked bars of stamped green and gold soap',
      options: { Laurel: { '20 %': 0, '40 %': 350 }, Pack: { Bar: 0, 'Box of four': 2100 } },
      price: 790,
    },
    {
      code: 'FRG-INCENSE',
      title: 'Dhofar Frankincense',
      vendor: 'Salalah Resins',
      tags: ['incense', 'resin', 'natural'],
      description:
        'Tears of Boswellia sacra from the dry side of the Dhofar mountains. Burns on charcoal, or simmers in water on a tea warmer.',
      picture: 'Pale green tears of frankincense in a bowl',
      options: { Grade: { Royal: 1100, Superior: 400, Daily: 0 } },
      price: 1300,
    },
    {
      code: 'FRG-BURNER',
      title: 'Clay Incense Burner',
      vendor: 'Salalah Resins',
      tags: ['incense', 'clay', 'handmade'],
      description: 'Mabkhara of painted clay with a plate for charcoal and a handle to carry it from room to room.',
      picture: 'Painted clay incense burner with rising smoke',
      options: { Size: { Small: 0, Large: 900 }, Colour: { Red: 0, Black: 0 } },
      price: 1800,
    },
    {
      code: 'FRG-KESSA',
      title: 'Hammam Kessa Glove',
      vendor: 'Zenobia Soapworks',
      tags: ['bath', 'hammam', 'cotton'],
      description: 'Crêpe-woven mitt that takes off what black soap has loosened. Rinse, wring, hang to dry.',
      picture: 'Dark exfoliating glove on marble',
      options: { Grain: { Soft: 0, Firm: 0 } },
      price: 990,
    },
    {
      code: 'FRG-BLACKSOAP',
      title: 'Beldi Black Soap',
      vendor: 'Zenobia Soapworks',
      tags: ['soap', 'bath', 'hammam', 'vegan'],
      description:
        'Soft soap of crushed olives, scented with eucalyptus for the steam room. Leave it on for five minutes before the glove.',
      picture: 'Jar of dark olive soap with a wooden spoon',
      options: { Size: { '200 g': 0, '500 g': 900 }, Scent: { Eucalyptus: 0, Rose: 150 } },
      price: 1100,
    },
    {
      code: 'FRG-NEROLI',
      title: 'Orange Blossom Water',
      vendor: 'Nabeul Distillers',
      tags: ['orange-blossom', 'bath', 'baking', 'vegan'],
      description:
        'First water of the April harvest, distilled in Nabeul from bitter orange flowers. For the face, for the pillow, for baklava.',
      picture: 'Blue bottle of orange blossom water with flowers',
      options: { Size: { '100 ml': 0, '250 ml': 600, '500 ml': 1300 } },
      price: 850,
      was: 990,
    },
  ],
};
