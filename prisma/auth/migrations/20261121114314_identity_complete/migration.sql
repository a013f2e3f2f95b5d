-- CreateEnum
CREATE TYPE "channel" AS ENUM ('EMAIL', 'SMS', 'PUSH');

-- CreateEnum
CREATE TYPE "message_kind" AS ENUM ('VERIFY_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL', 'INVITATION');

-- DropForeignKey
ALTER TABLE "session" DROP CONSTRAINT "session_user_id_fkey";

-- DropIndex
DROP INDEX "user_account_email_key";

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "client_address" VARCHAR(45) NOT NULL DEFAULT '',
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "second_factor_at" TIMESTAMPTZ(3),
ADD COLUMN     "user_agent" VARCHAR(256);
UPDATE "session" SET "last_seen_at" = "created_at";
ALTER TABLE "session" ALTER COLUMN "client_address" DROP DEFAULT, ALTER COLUMN "last_seen_at" SET NOT NULL;

-- Keys are encrypted from now on, with a secret this script does not know: the room makes a new one when it starts, and
-- clients renew their access tokens.
DELETE FROM "signing_key";

-- AlterTable
ALTER TABLE "signing_key" ADD COLUMN     "activates_at" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "retires_at" TIMESTAMPTZ(3),
DROP COLUMN "private_key",
ADD COLUMN     "private_key" BYTEA NOT NULL;

-- AlterTable
ALTER TABLE "user_account" ADD COLUMN     "access_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "disabled_at" TIMESTAMPTZ(3),
ADD COLUMN     "email_verified_at" TIMESTAMPTZ(3),
ADD COLUMN     "erased_at" TIMESTAMPTZ(3),
ADD COLUMN     "last_signed_in_at" TIMESTAMPTZ(3),
ADD COLUMN     "locale" VARCHAR(35),
ADD COLUMN     "marketing" "channel"[] DEFAULT ARRAY[]::"channel"[],
ADD COLUMN     "order_updates" "channel"[] DEFAULT ARRAY['EMAIL']::"channel"[],
ADD COLUMN     "phone" VARCHAR(16),
ADD COLUMN     "second_factor_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_secret" BYTEA,
ADD COLUMN     "totp_step" BIGINT;

-- Addresses were unique until now: each belongs to the one account that has it.
UPDATE "user_account" SET "email_verified_at" = "created_at";

-- An address may be claimed by many accounts and proven by one.
CREATE UNIQUE INDEX "user_account_proven_email_key" ON "user_account"("email") WHERE "email_verified_at" IS NOT NULL;

-- CreateTable
CREATE TABLE "saved_address" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "company" VARCHAR(100),
    "line1" VARCHAR(200) NOT NULL,
    "line2" VARCHAR(200),
    "city" VARCHAR(100) NOT NULL,
    "region" VARCHAR(100),
    "postal_code" VARCHAR(20),
    "country" CHAR(2) NOT NULL,
    "phone" VARCHAR(16),
    "is_default_shipping" BOOLEAN NOT NULL,
    "is_default_billing" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_challenge" (
    "hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_challenge_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "user_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("user_id","hash")
);

-- CreateTable
CREATE TABLE "account_message" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "message_kind" NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_rights" (
    "role" "role" NOT NULL,
    "scopes" TEXT[],
    "requires_second_factor" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "role_rights_pkey" PRIMARY KEY ("role")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "scopes" TEXT[],
    "secret_hash" BYTEA NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_address_user_id_id_idx" ON "saved_address"("user_id", "id");

-- An account has at most one default address of each kind.
CREATE UNIQUE INDEX "saved_address_default_shipping_key" ON "saved_address"("user_id") WHERE "is_default_shipping";
CREATE UNIQUE INDEX "saved_address_default_billing_key" ON "saved_address"("user_id") WHERE "is_default_billing";

-- CreateIndex
CREATE INDEX "sign_in_challenge_user_id_expires_at_idx" ON "sign_in_challenge"("user_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "account_message_token_hash_key" ON "account_message"("token_hash");

-- CreateIndex
CREATE INDEX "account_message_user_id_kind_idx" ON "account_message"("user_id", "kind");

-- Staff look accounts up by any part of address or name.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "user_account_email_display_name_idx" ON "user_account" USING GIN ("email" gin_trgm_ops, "display_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "user_account_email_idx" ON "user_account"("email");

-- Few of many accounts are staff's.
CREATE INDEX "user_account_roles_idx" ON "user_account" USING GIN ("roles");

-- AddForeignKey
ALTER TABLE "saved_address" ADD CONSTRAINT "saved_address_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_challenge" ADD CONSTRAINT "sign_in_challenge_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_message" ADD CONSTRAINT "account_message_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
