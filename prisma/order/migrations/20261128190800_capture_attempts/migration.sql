-- CreateTable
CREATE TABLE "capture_attempt" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "capture_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "capture_attempt_order_id_idx" ON "capture_attempt"("order_id");

-- AddForeignKey
ALTER TABLE "capture_attempt" ADD CONSTRAINT "capture_attempt_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Orders of which nobody knows whether their payment was captured. On all others the mark was left behind.
INSERT INTO "capture_attempt" ("id", "order_id", "begun_at")
SELECT "payment"."id", "order"."id", now()
FROM "payment" JOIN "order" ON "order"."id" = "payment"."order_id"
WHERE "payment"."capture_begun" AND "order"."status" = 'CONFIRMED' AND "order"."payment_status" = 'AUTHORIZED';

-- AlterTable
ALTER TABLE "payment" DROP COLUMN "capture_begun";
