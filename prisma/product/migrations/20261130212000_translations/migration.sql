-- CreateTable
CREATE TABLE "translation" (
    "owner_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT,
    "texts" JSONB NOT NULL,

    CONSTRAINT "translation_pkey" PRIMARY KEY ("owner_id","language")
);

-- CreateIndex
CREATE UNIQUE INDEX "translation_kind_slug_language_key" ON "translation"("kind", "slug", "language");
