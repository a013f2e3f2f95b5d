-- CreateTable
CREATE TABLE "order_import_row" (
    "job_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "order" JSONB,
    "problem" TEXT,

    CONSTRAINT "order_import_row_pkey" PRIMARY KEY ("job_id","index")
);
