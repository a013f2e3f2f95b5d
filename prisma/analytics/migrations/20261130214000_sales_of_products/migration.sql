-- What was told of the sales of products last, so that only changes are told.
CREATE TABLE "product_sales" (
  "product_id" UUID NOT NULL,
  "units" BIGINT NOT NULL,
  CONSTRAINT "product_sales_pkey" PRIMARY KEY ("product_id")
);

CREATE TABLE "sales_window" (
  "days" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  CONSTRAINT "sales_window_pkey" PRIMARY KEY ("days")
);
INSERT INTO "sales_window" ("days", "version") VALUES (30, 0);
