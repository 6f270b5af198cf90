-- AlterTable
ALTER TABLE "record_listing" ADD COLUMN     "row" JSON;

-- Lists read listings by the thousand and never this column: it lies beside the table.
ALTER TABLE "record_listing" SET (toast_tuple_target = 512);
