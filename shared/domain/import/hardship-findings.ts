/** What can be said about a household row beside the findings of a roster; the screen has a sentence for each. */
export const HARDSHIP_FINDINGS = [
  'category_unrecognised',
  'cause_unrecognised',
  'word_unrecognised',
  'amount_unreadable',
  'amount_negative',
  'amount_doubtful',
  'size_unreadable',
  'size_conflicts',
  'members_missing',
  'income_conflicts',
  'per_head_conflicts',
  'state_without_date',
  'member_name_missing',
  'member_id_wrong',
  'member_twice',
  'relation_unrecognised',
  'household_twice',
] as const
export type HardshipFinding = (typeof HARDSHIP_FINDINGS)[number]
