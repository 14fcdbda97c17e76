import { QUALIFIED_FIELDS } from '../../shared/domain/members/qualified.ts'
import { fieldLabel } from './fields.ts'

/** A field that keeps somebody from being counted: nothing is there, or what is there is wrong. */
export interface Gap {
  field: string
  isWrong: boolean
  /** What stands there, where it can be seen; tells the kinds of wrong birthdays apart. */
  value?: string | null | undefined
}

/** 缺身份证号, 身份证号有误, 入会日期早于 16 周岁: what is the matter with a field, so that nobody looks for the wrong thing. */
export function gapWords({ field, isWrong, value }: Gap): string {
  if (isWrong) return wrongWords(field, value ?? null)
  const label = fieldLabel(field)
  return `${label.startsWith('是否') ? '没填' : '缺'}${label}`
}

/** The gaps of a row of a list or of a person, absent and wrong ones in the order of the form. */
export function gapsOf({ missing, wrong, birthOn }: GapFacts): Gap[] {
  const order: readonly string[] = QUALIFIED_FIELDS
  return [...missing, ...wrong]
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((field) => ({
      field,
      isWrong: wrong.includes(field),
      ...(field === 'birthOn' ? { value: birthOn } : {}),
    }))
}

interface GapFacts {
  missing: readonly string[]
  wrong: readonly string[]
  birthOn?: string | null | undefined
}

const WRONG_WORDS: Readonly<Record<string, string>> = {
  sex: '性别与身份证不符',
  hiredOn: '用工起始日期早于 16 周岁',
  joinedOn: '入会日期早于 16 周岁',
  dispatch: '没填派遣单位',
  name: '姓名有错字或缺字',
}

function wrongWords(field: string, value: string | null): string {
  if (field === 'birthOn') return birthWords(value)
  return WRONG_WORDS[field] ?? `${fieldLabel(field)}有误`
}

/** `1990-03` is a month; without the value both kinds are named. */
function birthWords(value: string | null): string {
  if (value === null) return '出生日期不全或与身份证不符'
  return value.length < FULL_DAY ? '出生日期只有年月' : '出生日期与身份证不符'
}

const FULL_DAY = 10
