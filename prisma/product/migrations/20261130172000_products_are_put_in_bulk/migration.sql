CREATE TABLE "product_upsert_row" (
  "job_id" UUID NOT NULL,
  "index" INTEGER NOT NULL,
  "product" JSONB,
  "problem" TEXT,
  "dry_run" BOOLEAN NOT NULL,
  CONSTRAINT "product_upsert_row_pkey" PRIMARY KEY ("job_id", "index")
);
