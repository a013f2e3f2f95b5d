-- Jobs that wait for a part fail, which says that what is done stays and that the rest can be started anew.
DROP TABLE "product_upsert_row";
DROP TABLE "product_edit_row";
