CREATE TABLE "product_file" (
  "id" UUID NOT NULL,
  "owner_id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "product_file_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "product_file_owner_id_idx" ON "product_file"("owner_id");
CREATE INDEX "product_file_created_at_idx" ON "product_file"("created_at");

CREATE TABLE "product_file_part" (
  "file_id" UUID NOT NULL,
  "index" INTEGER NOT NULL,
  "content" BYTEA NOT NULL,
  CONSTRAINT "product_file_part_pkey" PRIMARY KEY ("file_id", "index"),
  CONSTRAINT "product_file_part_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "product_file"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "product_import" (
  "job_id" UUID NOT NULL,
  "file_id" UUID NOT NULL,
  "file_name" TEXT NOT NULL,
  "currency" CHAR(3) NOT NULL,
  "dry_run" BOOLEAN NOT NULL,
  "rows" INTEGER,
  "ignored" TEXT[],
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "product_import_pkey" PRIMARY KEY ("job_id")
);
CREATE INDEX "product_import_created_at_idx" ON "product_import"("created_at");

CREATE TABLE "product_import_fault" (
  "job_id" UUID NOT NULL,
  "product" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "line" INTEGER NOT NULL,
  "column" TEXT,
  "handle" TEXT,
  "reason" TEXT NOT NULL,
  CONSTRAINT "product_import_fault_pkey" PRIMARY KEY ("job_id", "product", "number"),
  CONSTRAINT "product_import_fault_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "product_import"("job_id") ON DELETE CASCADE ON UPDATE CASCADE
);
