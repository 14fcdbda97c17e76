/**
 * The code lists that code branches on, by the name of the list in the code table. A column holds `list/code`
 * (`sex/1`); the rules work with the bare code. Lists that are only stored and printed live in the database alone.
 */

/** GB/T 2261.1. Forms offer 1 and 2; 0 and 9 arrive from other systems and are flagged. */
export const SEXES = ['0', '1', '2', '9'] as const
export type Sex = (typeof SEXES)[number]

/** GA/T 517 style. 111, 112 and 113 carry the same number; A01 and A02 are residence permits. */
export const ID_TYPES = ['111', '112', '113', '114', '414', '511', '516', '553', 'A01', 'A02', '999'] as const
export type IdType = (typeof ID_TYPES)[number]

/** Types whose number follows GB 11643: 18 characters with a check character. */
export const ID_TYPES_WITH_CHECK = ['111', '112', '113', 'A01', 'A02'] as const satisfies readonly IdType[]

export const MEMBER_STATES = [
  'applying',
  'active',
  'moving_out',
  'moved_out',
  'retained',
  'resigned',
  'auto_resigned',
  'expelled',
  'deceased',
  'voided',
] as const
export type MemberState = (typeof MEMBER_STATES)[number]

export const MEMBER_CHANGE_TYPES = [
  '01', '02', '03', '04', '05', '06', '07',
  '08', '09', '10', '11', '12', '13', '14',
] as const
export type MemberChangeType = (typeof MEMBER_CHANGE_TYPES)[number]

/** 1 retired, 2 retired with honours, 3 unemployed, 4 unit closed, 5 union dissolved, 6 new unit has none, 7 other */
export const RETAIN_REASONS = ['1', '2', '3', '4', '5', '6', '7'] as const
export type RetainReason = (typeof RETAIN_REASONS)[number]

/** Written, oral, online, collective, transferred in. */
export const JOIN_CHANNELS = ['1', '2', '3', '4', '5'] as const
export type JoinChannel = (typeof JOIN_CHANNELS)[number]

/** Full-time, part-time, agency, rehired after retirement, student intern, civil labour, new forms. */
export const EMPLOYMENT_FORMS = ['1', '2', '3', '4', '5', '6', '7'] as const
export type EmploymentForm = (typeof EMPLOYMENT_FORMS)[number]

/** GB/T 2260 table 1: the first two digits of an identity number. */
export const PROVINCES: readonly string[] =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' ')

/** GB 32100: the first character of a credit code, and the second ones it knows; an empty list names none. */
export const USCC_DEPARTMENTS: Readonly<Record<string, readonly string[]>> = {
  '1': ['1', '2', '3', '9'],
  '2': [],
  '3': [],
  '4': [],
  '5': ['1', '2', '3', '9'],
  '6': [],
  '7': [],
  '8': ['1', '9'],
  '9': ['1', '2', '3'],
  A: [],
  N: ['1', '2', '3', '9'],
  Y: ['1'],
}

/** In a filter, in place of a bare code: records that have none in this column. No table has a code of this name. */
export const NO_CODE = 'none'

/** The bare code of a stored one: `sex/1` to `1`. A bare code stays as it is. */
export function bareCode(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

/** Every list above by its name in the code table, for the comparison with the seed. */
export const CODE_LISTS = {
  sex: SEXES,
  id_type: ID_TYPES,
  member_state: MEMBER_STATES,
  member_change_type: MEMBER_CHANGE_TYPES,
  member_retain_reason: RETAIN_REASONS,
  member_join_channel: JOIN_CHANNELS,
  employment_form: EMPLOYMENT_FORMS,
  province: PROVINCES,
  uscc_department: Object.keys(USCC_DEPARTMENTS),
} as const
