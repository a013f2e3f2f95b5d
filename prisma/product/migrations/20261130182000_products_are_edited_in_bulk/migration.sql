CREATE TABLE "product_edit_row" (
  "job_id" UUID NOT NULL,
  "index" INTEGER NOT NULL,
  "product_id" UUID NOT NULL,
  "edit" JSONB NOT NULL,
  "dry_run" BOOLEAN NOT NULL,
  CONSTRAINT "product_edit_row_pkey" PRIMARY KEY ("job_id", "index")
);
