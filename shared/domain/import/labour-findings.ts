/** What can be said about a row of a ledger of contracts beside the findings of a roster and its contradictions. */
export const LABOUR_FINDINGS = [
  'hired_missing',
  'contract_missing',
  'contract_row_twice',
  'contract_day_unreadable',
  'term_unreadable',
  'term_unknown',
  'term_conflicts',
  'open_with_end',
  'probation_unreadable',
  'probation_start_differs',
  'earlier_contract_unknown',
  'renewal_without_term',
  'state_unrecognised',
  'state_conflicts',
  'left_without_day',
  'form_unrecognised',
  'end_reason_unrecognised',
  'pay_unreadable',
] as const
export type LabourFinding = (typeof LABOUR_FINDINGS)[number]
