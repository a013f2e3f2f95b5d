-- DropForeignKey
ALTER TABLE "capture_attempt" DROP CONSTRAINT "capture_attempt_order_id_fkey";

-- DropIndex
DROP INDEX "payment_order_id_key";

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "provider" TEXT,
ADD COLUMN     "status" TEXT;

-- Until now every order had one payment, of which the order said where it stands, and the sandbox was asked for all of them.
UPDATE "payment" SET "provider" = 'sandbox', "status" = "order"."payment_status"
FROM "order" WHERE "order"."id" = "payment"."order_id";

ALTER TABLE "payment" ALTER COLUMN "status" SET NOT NULL,
  ADD CONSTRAINT "payment_of_nothing_has_no_provider" CHECK ("provider" IS NOT NULL OR "amount_minor" = 0),
  -- A process of the version before, which would record a hold and not that it is one, fails and leaves the event to others.
  ADD CONSTRAINT "payment_pending_has_no_hold" CHECK ("status" <> 'PENDING' OR "authorization_id" IS NULL);

-- CreateTable
CREATE TABLE "payment_attempt" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "reason" TEXT,
    "tries" INTEGER NOT NULL,

    CONSTRAINT "payment_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "payment_attempt_payment_id_idx" ON "payment_attempt"("payment_id");

-- CreateIndex
CREATE INDEX "payment_attempt_ended_at_idx" ON "payment_attempt"("ended_at");

-- CreateIndex
CREATE INDEX "payment_order_id_idx" ON "payment"("order_id");

-- AddForeignKey
ALTER TABLE "payment_attempt" ADD CONSTRAINT "payment_attempt_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Captures of which nobody knows what came of them: one question for each payment, however often it was asked.
INSERT INTO "payment_attempt" ("id", "payment_id", "operation", "begun_at", "outcome", "tries")
SELECT DISTINCT ON ("payment"."id") "capture_attempt"."id", "payment"."id", 'capture', "capture_attempt"."begun_at", 'unknown', 1
FROM "capture_attempt" JOIN "payment" USING ("order_id")
WHERE "payment"."status" = 'AUTHORIZED'
ORDER BY "payment"."id", "capture_attempt"."begun_at" DESC;

-- Payments of orders that are over and were not given up yet.
INSERT INTO "payment_attempt" ("id", "payment_id", "operation", "begun_at", "tries")
SELECT gen_random_uuid(), "payment"."id", 'void', now(), 0
FROM "payment" JOIN "order" ON "order"."id" = "payment"."order_id"
WHERE "order"."status" IN ('CANCELLED', 'REJECTED') AND "payment"."status" IN ('PENDING', 'AUTHORIZED');

-- DropTable
DROP TABLE "capture_attempt";
