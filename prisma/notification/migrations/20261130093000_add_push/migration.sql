-- CreateTable
CREATE TABLE "push_device" (
    "id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" VARCHAR(87) NOT NULL,
    "auth" VARCHAR(22) NOT NULL,
    "vapid_key" VARCHAR(87) NOT NULL,
    "label" VARCHAR(100),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "active_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "push_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push_delivery" (
    "message_id" UUID NOT NULL,
    "device_id" UUID NOT NULL,
    "outcome" VARCHAR(20) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "push_delivery_pkey" PRIMARY KEY ("message_id","device_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "push_device_endpoint_key" ON "push_device"("endpoint");

-- CreateIndex
CREATE INDEX "push_device_recipient_id_id_idx" ON "push_device"("recipient_id", "id");

-- CreateIndex
CREATE INDEX "push_device_active_at_idx" ON "push_device"("active_at");

-- CreateIndex
CREATE INDEX "push_delivery_at_idx" ON "push_delivery"("at");

-- AddForeignKey
ALTER TABLE "push_delivery" ADD CONSTRAINT "push_delivery_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;
