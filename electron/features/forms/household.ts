import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import type { FilePapers, PaperPerson } from './data.ts'
import { ageText, join } from './cells.ts'

type MemberView = HardshipFile['members'][number]

/** Somebody of the household in the words of the form. */
export interface MemberWords {
  readonly personId: string
  readonly name: string
  readonly relation: string | null
  readonly isWorker: boolean
  readonly sex: string | null
  readonly birthOn: string | null
  readonly age: string | null
  readonly idNo: string | null
  readonly mobile: string | null
  readonly health: string | null
  readonly insurance: string | null
  readonly workState: string | null
  /** Where the person works or learns. */
  readonly place: string | null
  readonly incomeMonthFen: number
  readonly person: PaperPerson | undefined
  readonly view: MemberView
}

export function readMembers(papers: FilePapers): MemberWords[] {
  const { file, words, office } = papers
  return file.members.map((view) => {
    const person = papers.people.get(view.personId)
    const birthOn = view.birthOn ?? person?.birthOn ?? null
    // What the head of the file says of the worker is not typed again in his row.
    const own = view.personId === file.personId ? file.fields : null
    return {
      personId: view.personId,
      name: view.name,
      relation: words.labelOf('family_relation', view.relation),
      isWorker: view.personId === file.personId,
      sex: words.labelOf('sex', view.sex ?? person?.sex ?? null),
      birthOn,
      age: ageText(birthOn, office.today),
      idNo: person?.idNo ?? null,
      mobile: person?.mobile ?? null,
      health: view.health === null && own !== null
        ? join([words.labelOf('hardship_health', own.health), own.illness], ' ')
        : join([words.labelOf('hardship_health', view.health), view.illness], ' '),
      insurance: words.labelOf('medical_insurance', view.insurance ?? own?.insurance ?? null),
      workState: join([words.labelOf('work_state', view.workState ?? own?.workState ?? null), view.identity], ' '),
      place: join([view.school, view.schoolLevel], ' ') ?? view.workplace ?? person?.unitName ?? null,
      incomeMonthFen: incomeOf(papers, view.personId),
      person,
      view,
    }
  })
}

/** Fen a month over the year, of what the sum counts. */
export function incomeOf({ file }: FilePapers, personId: string): number {
  const rows = file.incomes.filter((row) => row.personId === personId && row.counted)
  return Math.round(rows.reduce((sum, row) => sum + yearFen(row), 0) / 12)
}

/** Income other than wages, of everybody, in the year, as the sum counts it: with the wages it makes up the total. */
export function otherIncome({ sum }: FilePapers): number {
  return sum.incomes.filter((row) => row.counted && row.item !== 'W').reduce((all, row) => all + row.yearFen, 0)
}

function yearFen(row: HardshipFile['incomes'][number]): number {
  return row.per === 'month' ? row.amountFen * row.months : row.amountFen
}

/** The industry by the union's own table on the file, else by the national one of the unit. */
export function industryOf({ file, unit, words }: FilePapers): string | null {
  return words.labelOf('industry_union_form', file.fields.industry) ?? words.labelOf('industry', unit.industry)
}

/** Null where no income has been asked for yet: nothing known is not 0.00. */
export function knownIncome({ file }: FilePapers, fen: number | null): number | null {
  return file.incomes.length === 0 ? null : fen
}

/** 主要致困原因 and the others, in words. */
export function causesOf({ file, words }: FilePapers): string | null {
  return join(
    [file.fields.mainCause, ...file.fields.otherCauses].map((code) => words.labelOf('hardship_cause', code)), '、',
  )
}

/** The newest step of a kind. */
export function stepOf(
  file: HardshipFile, kind: HardshipFile['steps'][number]['kind'],
): HardshipFile['steps'][number] | null {
  return file.steps.findLast((step) => step.kind === kind) ?? null
}
