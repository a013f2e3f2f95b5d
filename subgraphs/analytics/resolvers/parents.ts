export type { ReportSpan as SalesReportParent } from '../domain/report-span.ts';

/** A product, as far as this subgraph knows it: by its id. */
export interface ProductParent {
  id: string;
}
