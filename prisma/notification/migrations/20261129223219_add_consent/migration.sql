-- AlterTable
ALTER TABLE "message" ADD COLUMN     "held_by" VARCHAR(20),
ADD COLUMN     "held_until" TIMESTAMPTZ(3),
ADD COLUMN     "provider_id" VARCHAR(255);

-- CreateTable
CREATE TABLE "message_preference" (
    "recipient_id" UUID NOT NULL,
    "category" VARCHAR(40) NOT NULL,
    "channel" VARCHAR(20) NOT NULL,
    "wanted" BOOLEAN NOT NULL,
    "change_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_preference_pkey" PRIMARY KEY ("recipient_id","category","channel")
);

-- CreateTable
CREATE TABLE "quiet_hours" (
    "recipient_id" UUID NOT NULL,
    "starts_at" VARCHAR(5) NOT NULL,
    "ends_at" VARCHAR(5) NOT NULL,
    "time_zone" VARCHAR(64),
    "channels" VARCHAR(20)[],
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quiet_hours_pkey" PRIMARY KEY ("recipient_id")
);

-- CreateTable
CREATE TABLE "suppression" (
    "id" UUID NOT NULL,
    "channel" VARCHAR(20) NOT NULL,
    "address_hash" CHAR(64) NOT NULL,
    "address" TEXT,
    "reason" VARCHAR(20) NOT NULL,
    "note" VARCHAR(500) NOT NULL,
    "message_id" UUID,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "suppression_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sending_slot" (
    "message_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "channel" VARCHAR(20) NOT NULL,
    "category" VARCHAR(40) NOT NULL,
    "address_hash" CHAR(64) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sending_slot_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "delivery_notice" (
    "id" UUID NOT NULL,
    "source" VARCHAR(40) NOT NULL,
    "notice_id" VARCHAR(255) NOT NULL,
    "message_id" UUID,
    "channel" VARCHAR(20) NOT NULL,
    "address_hash" CHAR(64) NOT NULL,
    "outcome" VARCHAR(20) NOT NULL,
    "diagnostic" VARCHAR(500) NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "suppression_channel_address_hash_reason_key" ON "suppression"("channel", "address_hash", "reason");

-- CreateIndex
CREATE INDEX "sending_slot_address_hash_channel_category_at_idx" ON "sending_slot"("address_hash", "channel", "category", "at");

-- CreateIndex
CREATE INDEX "sending_slot_recipient_id_idx" ON "sending_slot"("recipient_id");

-- CreateIndex
CREATE INDEX "sending_slot_at_idx" ON "sending_slot"("at");

-- CreateIndex
CREATE INDEX "delivery_notice_message_id_idx" ON "delivery_notice"("message_id");

-- CreateIndex
CREATE INDEX "delivery_notice_address_hash_channel_received_at_idx" ON "delivery_notice"("address_hash", "channel", "received_at");

-- CreateIndex
CREATE INDEX "delivery_notice_received_at_idx" ON "delivery_notice"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_notice_source_notice_id_key" ON "delivery_notice"("source", "notice_id");

-- CreateIndex
CREATE INDEX "message_provider_id_idx" ON "message"("provider_id");
