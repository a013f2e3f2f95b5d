-- CreateTable
CREATE TABLE "customer_group" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "customer_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_group_member" (
    "group_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "customer_group_member_pkey" PRIMARY KEY ("group_id", "user_id")
);

-- CreateIndex
CREATE INDEX "customer_group_code_idx" ON "customer_group"("code");

-- CreateIndex
CREATE INDEX "customer_group_member_user_id_idx" ON "customer_group_member"("user_id");

-- AddForeignKey
ALTER TABLE "customer_group_member" ADD CONSTRAINT "customer_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "customer_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;
