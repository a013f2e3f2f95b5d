-- CreateEnum
CREATE TYPE "customer_group_change_kind" AS ENUM ('CREATED', 'RENAMED', 'MEMBERS_ADDED', 'MEMBERS_REMOVED', 'DELETED');

-- CreateTable
CREATE TABLE "customer_group" (
    "id" UUID NOT NULL,
    "code" VARCHAR(100) NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_group_member" (
    "group_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_group_member_pkey" PRIMARY KEY ("group_id", "user_id")
);

-- CreateTable
CREATE TABLE "customer_group_change" (
    "group_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "customer_group_change_kind" NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "user_ids" UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT,

    CONSTRAINT "customer_group_change_pkey" PRIMARY KEY ("group_id", "version")
);

-- CreateIndex
CREATE UNIQUE INDEX "customer_group_code_key" ON "customer_group"("code");

-- CreateIndex
CREATE INDEX "customer_group_member_user_id_idx" ON "customer_group_member"("user_id");

-- AddForeignKey
ALTER TABLE "customer_group_member" ADD CONSTRAINT "customer_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "customer_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_group_member" ADD CONSTRAINT "customer_group_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
