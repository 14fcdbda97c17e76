import { idCheckCharacter } from '../../shared/domain/identity/id-number.ts'
import { addDays, day, partsOf, type PlainDate } from '../../shared/domain/plain-date.ts'
import * as words from './name-words.ts'

/** A made-up worker whom a file is opened for. */
export interface MadeUpWorker {
  readonly name: string
  readonly sex: string
  readonly birthOn: PlainDate
}

/** Somebody of a made-up household, in the bare codes of the contract; the worker himself is not among them. */
export interface MadeUpRelative {
  readonly name: string
  readonly idNo: string
  readonly sex: string
  readonly birthOn: PlainDate
  readonly relation: string
  readonly marital: string
  readonly workState: string | null
  readonly identity: string
  readonly school: string | null
  readonly schoolLevel: string | null
  readonly health: string
  readonly illness: string | null
}

/** Money of the year; `who` is 0 for the worker, else the place among the relatives from 1 on. Amounts are fen. */
export interface MadeUpIncome {
  readonly who: number
  readonly item: string
  readonly amountFen: number
  readonly months: number
  readonly evidence: string
}

export interface MadeUpExpense {
  readonly who: number
  readonly item: string
  readonly grossFen: number
  readonly reimbursedFen: number
  readonly evidence: string
}

export interface MadeUpHousehold {
  readonly mainCause: string
  readonly otherCauses: readonly string[]
  readonly story: string
  readonly relatives: readonly MadeUpRelative[]
  readonly incomes: readonly MadeUpIncome[]
  readonly expenses: readonly MadeUpExpense[]
}

/**
 * Makes the household of a worker: husband or wife, an elder and a younger child, a mother, in this order up to `size`
 * heads. One of them is ill, which most of the money goes for. Identity numbers pass the check and are given once.
 */
export function makeHouseholdMaker(random: () => number): (worker: MadeUpWorker, size: number) => MadeUpHousehold {
  const numbers = new Map<string, number>()
  const relate = (relative: Omit<MadeUpRelative, 'idNo'>): MadeUpRelative => {
    const key = `${relative.birthOn} ${relative.sex}`
    const nth = numbers.get(key) ?? 0
    numbers.set(key, nth + 1)
    return { ...relative, idNo: makeIdNo(relative, nth) }
  }
  return (worker, size) => {
    const relatives = relativesOf(worker, random).slice(0, size - 1).map(relate)
    const patient = relatives.findIndex(({ illness }) => illness !== null)
    const students = relatives.flatMap(({ school }, i) => (school === null ? [] : [i + 1]))
    const causes = students.length === 0 ? ['6'] : random() < 0.6 ? ['6', '9'] : ['9', '6']
    return {
      mainCause: causes[0] ?? '',
      otherCauses: causes.slice(1),
      story: storyOf(worker, relatives),
      relatives,
      incomes: incomesOf(relatives, random),
      expenses: expensesOf(patient + 1, students, random),
    }
  }
}

/** Of no other made-up person: areas of `generatePeople` are others. */
const AREA = '420983'

function makeIdNo({ birthOn, sex }: Pick<MadeUpRelative, 'birthOn' | 'sex'>, nth: number): string {
  const sequence = ((nth * 7) % 500) * 2 + (sex === '1' ? 1 : 0)
  const first17 = `${AREA}${birthOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return first17 + idCheckCharacter(first17)
}

function relativesOf(worker: MadeUpWorker, random: () => number): Omit<MadeUpRelative, 'idNo'>[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const { year } = partsOf(worker.birthOn)
  const bornIn = (from: number): PlainDate => addDays(day(`${from}-01-01`), Math.floor(random() * 365))
  const isMan = worker.sex === '1'
  const surname = [...worker.name][0] ?? '王'
  const others = words.SURNAMES.slice(0, 60).map(([name]) => name)
  const spouse = pick(others) + (isMan ? pick(words.WOMEN) : pick(words.MEN)) + pick(words.BOTH)
  const childSurname = isMan ? surname : ([...spouse][0] ?? surname)
  const well = { health: '01', illness: null, school: null, schoolLevel: null }
  return [
    {
      name: spouse, sex: isMan ? '2' : '1', birthOn: bornIn(year + 1), relation: '10', marital: '20', workState: '5',
      identity: '病休', ...well, health: '02', illness: isMan ? '乳腺恶性肿瘤' : '肺恶性肿瘤',
    },
    {
      name: childSurname + pick(words.MEN) + pick(words.BOTH), sex: '1', birthOn: bornIn(2006), relation: '20',
      marital: '10', workState: null, identity: '在校学生', ...well, school: '湖北工业大学', schoolLevel: '大学本科',
    },
    {
      name: childSurname + pick(words.WOMEN) + pick(words.BOTH), sex: '2', birthOn: bornIn(2013), relation: '30',
      marital: '10', workState: null, identity: '在校学生', ...well, school: '云桥镇中心小学', schoolLevel: '小学',
    },
    {
      name: pick(others) + pick(words.WOMEN) + '英', sex: '2', birthOn: bornIn(Math.min(year - 22, 1960)), relation: '52',
      marital: '30', workState: '4', identity: '退休', ...well, health: '12',
    },
  ]
}

function incomesOf(relatives: readonly MadeUpRelative[], random: () => number): MadeUpIncome[] {
  const wage = 250_000 + Math.floor(random() * 1_000) * 100
  const others = relatives.flatMap(({ workState }, i): MadeUpIncome[] => {
    if (workState === '4') return [{ who: i + 1, item: 'S', amountFen: 168_000, months: 12, evidence: '银行流水' }]
    return workState === '5' ? [{ who: i + 1, item: 'W', amountFen: 96_000, months: 12, evidence: '病假工资证明' }] : []
  })
  return [{ who: 0, item: 'W', amountFen: wage, months: 12, evidence: '工资条' }, ...others]
}

function expensesOf(patient: number, students: readonly number[], random: () => number): MadeUpExpense[] {
  const gross = 4_000_000 + Math.floor(random() * 60_000) * 100
  const illness = { who: patient, item: 'M', grossFen: gross, reimbursedFen: Math.floor(gross / 200) * 100, evidence: '结算单' }
  const fees = students.map((who, i) => ({
    who, item: 'E', grossFen: i === 0 ? 600_000 : 120_000, reimbursedFen: 0, evidence: '缴费凭证',
  }))
  return [illness, ...fees]
}

function storyOf(worker: MadeUpWorker, relatives: readonly MadeUpRelative[]): string {
  const patient = relatives.find(({ illness }) => illness !== null)
  const sick = patient === undefined ? '本人患病住院，自付医疗费用高，' : `${patient.name}患${patient.illness ?? ''}，多次住院，自付医疗费用高，`
  const school = relatives.some((relative) => relative.school !== null) ? '子女上学费用也要负担，' : ''
  return `全家靠${worker.name}一人工资生活，${sick}${school}日常开支困难，已向亲友借款，请工会核实帮扶。`
}
