CREATE TABLE "product_search" (
  "product_id" UUID NOT NULL,
  "language" TEXT NOT NULL,
  "title" TEXT COLLATE "C" NOT NULL,
  "codes" TEXT[] NOT NULL,
  "names" tsvector NOT NULL,
  "document" tsvector NOT NULL,
  "form" INTEGER NOT NULL,
  CONSTRAINT "product_search_pkey" PRIMARY KEY ("product_id", "language"),
  CONSTRAINT "product_search_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- What is new is looked through one by one until so much (in kB) has gathered: little, so that searches stay quick.
CREATE INDEX "product_search_document_idx" ON "product_search" USING GIN ("document") WITH (gin_pending_list_limit = 256);
CREATE INDEX "product_search_names_idx" ON "product_search" USING GIN ("names") WITH (gin_pending_list_limit = 256);
CREATE INDEX "product_search_codes_idx" ON "product_search" USING GIN ("codes") WITH (gin_pending_list_limit = 256);
CREATE INDEX "product_search_language_title_product_id_idx" ON "product_search"("language", "title", "product_id");
-- Documents that are to be renewed: none, as a rule.
CREATE INDEX "product_search_form_idx" ON "product_search"("form", "product_id") WHERE "form" = 0;

CREATE TABLE "search_word" (
  "language" TEXT NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "letters_left" TEXT[] NOT NULL,
  CONSTRAINT "search_word_pkey" PRIMARY KEY ("language", "word")
);
CREATE INDEX "search_word_letters_left_idx" ON "search_word" USING GIN ("letters_left") WITH (gin_pending_list_limit = 256);

-- What there is is found as before until its documents are renewed: they are of form 0.
INSERT INTO "product_search" ("product_id", "language", "title", "codes", "names", "document", "form")
SELECT "id", 'en', "title_key", ARRAY[]::text[], ts_filter("search", '{a}'), "search", 0
FROM "product" WHERE "deleted_at" IS NULL;

-- Processes of the version before still write and read this column while they are replaced; a later release drops it.
ALTER TABLE "product" ALTER COLUMN "search" SET DEFAULT '';
DROP INDEX "product_search_idx";
