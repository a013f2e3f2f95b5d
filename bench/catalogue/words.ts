const stems =
  `amber anchor apple arch bamboo basket beacon bell birch blanket bloom bottle bowl brass breeze brick bridge bronze brook
brush bucket burrow butter button cabin candle canvas carbon carpet cedar chair chest cider cinder clay cliff cloud clover coast cobalt copper
coral cotton cradle crane cream crystal cup curtain cypress dawn desk dome drawer drift dune eagle ebony elm ember falcon feather fern field
fir flame flask flint flower forest forge fork fountain fox frame frost garden garnet ginger glass globe glove grain granite grape grass grove
hammer harbor harvest hazel hearth heather hedge heron hill hinge holly honey hook horizon iris iron island ivory ivy jacket jar jasmine
jewel juniper kettle key kiln knife knot ladder ladle lagoon lamp lantern larch latch laurel lavender leaf leather lemon lens linen lion loom
lotus maple marble meadow mill mint mirror mist moon moss mountain mug needle nest nettle oak ocean olive onyx opal orchard otter oven owl
paddle palm paper pearl pebble pepper petal pillow pine pitcher plate plum pond poplar porch pot prairie quartz quill quilt rain raven reed
ribbon ridge river robin rock rope rose ruby rug sable saddle saffron sage sail salt sand satin scarf sea shade shell shelf shore silk silver
sky slate smoke snow soap sparrow spice spoon spring spruce star steel stone storm straw stream sugar summit sun swan table tapestry tea
teak thistle thread thyme tile timber topaz torch towel tower trail tray tulip tundra turquoise valley vase velvet vine violet walnut water
wave wheat whisk willow wind winter wood wool wren yarn`.split(/\s+/);

const endings = ['', 'ine', 'ora', 'ette', 'field', 'berg', 'wick', 'son'];

/** Words of titles and descriptions, the most frequent first: how often each occurs falls with its rank, as in any language. */
export const words: readonly string[] = endings.flatMap((ending) => stems.map((stem) => `${stem}${ending}`));
