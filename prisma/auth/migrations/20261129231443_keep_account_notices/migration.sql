-- CreateEnum
CREATE TYPE "account_notice_kind" AS ENUM ('PASSWORD_CHANGED', 'EMAIL_CHANGED', 'SECOND_FACTOR_ENABLED', 'SECOND_FACTOR_DISABLED', 'ACCOUNT_DISABLED', 'ACCOUNT_ENABLED', 'ROLES_CHANGED', 'NEW_SIGN_IN');

-- CreateTable
CREATE TABLE "account_notice" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "account_notice_kind" NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "roles" "role"[],
    "client_address" VARCHAR(45),
    "user_agent" VARCHAR(256),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "account_notice_user_id_idx" ON "account_notice"("user_id");

-- CreateIndex
CREATE INDEX "account_notice_created_at_idx" ON "account_notice"("created_at");

-- AddForeignKey
ALTER TABLE "account_notice" ADD CONSTRAINT "account_notice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
