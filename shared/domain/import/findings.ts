/** What can be said about a row; the screen has a sentence for each. */
export const FINDINGS = [
  'name_missing',
  'name_pua',
  'name_lost_char',
  'name_suspect',
  'id_missing',
  'id_damaged_by_excel',
  'id_expanded_from_15',
  'id_format',
  'id_birth_invalid',
  'id_check_digit',
  'id_series',
  'two_ids',
  'age_out_of_range',
  'sex_conflicts_id',
  'birth_conflicts_id',
  'sex_unrecognised',
  'date_unreadable',
  'date_ambiguous',
  'date_two_digit_year',
  'date_future',
  'joined_before_16',
  'ethnicity_corrected',
  'ethnicity_unrecognised',
  'political_unrecognised',
  'education_unrecognised',
  'phone_invalid',
  'phone_damaged_by_excel',
  'phone_shared',
  'unit_missing',
  'unit_filled_down',
  'formula_value',
  'formula_error',
  'hidden_row',
  'dup_in_file_same',
  'dup_in_file_conflict',
  'same_name_no_id',
] as const
export type Finding = (typeof FINDINGS)[number]

/** Findings that name the column they are about. */
export const DATE_FINDINGS = [
  'date_unreadable',
  'date_ambiguous',
  'date_two_digit_year',
  'date_future',
] as const satisfies readonly Finding[]
export type DateFinding = (typeof DATE_FINDINGS)[number]

/** What becomes of a row: imported, merged into an earlier row, held for a choice, or sent back. */
export const ROW_ACTIONS = ['import', 'merge', 'hold', 'reject'] as const
export type RowAction = (typeof ROW_ACTIONS)[number]

/** Why a row is not a person. */
export const SKIP_REASONS = ['title', 'sample', 'total', 'signature', 'blank'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]
