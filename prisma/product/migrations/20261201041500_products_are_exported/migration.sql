CREATE TABLE "product_export" (
  "job_id" UUID NOT NULL,
  "owner_id" TEXT NOT NULL,
  "currency" CHAR(3) NOT NULL,
  "most_options" INTEGER NOT NULL,
  "size" BIGINT NOT NULL,
  "part_count" INTEGER NOT NULL,
  "complete" BOOLEAN NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "product_export_pkey" PRIMARY KEY ("job_id")
);
CREATE INDEX "product_export_owner_id_created_at_idx" ON "product_export"("owner_id", "created_at");
CREATE INDEX "product_export_created_at_idx" ON "product_export"("created_at");

CREATE TABLE "product_export_part" (
  "job_id" UUID NOT NULL,
  "index" INTEGER NOT NULL,
  "content" BYTEA NOT NULL,
  CONSTRAINT "product_export_part_pkey" PRIMARY KEY ("job_id", "index"),
  CONSTRAINT "product_export_part_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "product_export"("job_id") ON DELETE CASCADE ON UPDATE CASCADE
);
