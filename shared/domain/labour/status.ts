/** In the order of the tests; the first that fits is the status. */
export const LABOUR_STATUSES = [
  'not_applicable', 'not_started', 'ended', 'signed_fixed', 'signed_open', 'signed_task', 'extended_by_law',
  'expired_continuing', 'part_time_oral', 'unsigned_grace', 'unsigned_double', 'unsigned_deemed_open',
] as const
export type LabourStatus = (typeof LABOUR_STATUSES)[number]
