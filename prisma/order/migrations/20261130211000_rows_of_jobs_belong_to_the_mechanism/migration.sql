-- An import that waits for a part fails, and is started again: orders that are there already are skipped.
DROP TABLE "order_import_row";
