CREATE TABLE "product_word" (
  "product_id" UUID NOT NULL,
  "language" TEXT NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  CONSTRAINT "product_word_pkey" PRIMARY KEY ("product_id", "language", "word"),
  CONSTRAINT "product_word_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "product_word_language_word_product_id_idx" ON "product_word"("language", "word", "product_id");

-- Documents of products that were written before there were words to complete are renewed, which writes these.
UPDATE "product_search" SET "form" = 0 WHERE "form" <> 0;
