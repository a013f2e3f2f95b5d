CREATE TABLE "title_language" (
  "language" TEXT NOT NULL,
  "collation" TEXT NOT NULL,
  "originals" BOOLEAN NOT NULL DEFAULT false,
  "filled_to" UUID,
  "is_complete" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "title_language_pkey" PRIMARY KEY ("language")
);

CREATE TABLE "product_title" (
  "product_id" UUID NOT NULL,
  "language" TEXT NOT NULL,
  "collation" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  CONSTRAINT "product_title_pkey" PRIMARY KEY ("product_id", "language"),
  CONSTRAINT "product_title_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- One for each collation, as an index has one order; those of languages into which nothing is translated are empty.
DO $$
DECLARE name TEXT;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'und', 'ar', 'az', 'bg', 'bs', 'cs', 'cy', 'da', 'el', 'es', 'et', 'fa', 'fi', 'he', 'hi', 'hr', 'hu', 'hy', 'is', 'ja', 'ka', 'kk', 'ko',
    'lt', 'lv', 'mk', 'mt', 'nb', 'nn', 'pl', 'ro', 'ru', 'sk', 'sl', 'sq', 'sr', 'sv', 'th', 'tr', 'uk', 'ur', 'vi', 'zh', 'zh-Hant'
  ] LOOP
    EXECUTE format(
      'CREATE INDEX %I ON "product_title" ("language", "title" COLLATE %I, "product_id") WHERE "collation" = %L',
      'product_title_' || name || '_idx', name || '-x-icu', name
    );
  END LOOP;
END $$;
