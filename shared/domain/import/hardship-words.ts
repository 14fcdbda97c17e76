import { categoryOfLegacy } from '../hardship/codes.ts'
import { toHalfWidth } from '../identity/clean.ts'
import { readNumeral } from '../numerals.ts'
import { dropWhiteSpace } from './clean.ts'
import type { SheetState } from './hardship-fields.ts'

/** A class as a sheet words it: the current one, and the label of an older list beside it. */
export interface ClassReading {
  readonly category: string | null
  readonly legacyCategory: string | null
  /** 困难农民工 is a tag on top of a class. */
  readonly migrant: boolean
}

/** Null where no list has such a class: 特困职工 and the like are for a person to say. */
export function readClass(text: string): ClassReading | null {
  const word = toWord(text)
  const migrant = /农民工/.test(word)
  const current = CLASSES.find(([pattern]) => pattern.test(word))?.[1]
  if (current !== undefined) return { category: current, legacyCategory: null, migrant }
  const legacy = LEGACY_CLASSES.find(([pattern]) => pattern.test(word))?.[1]
  if (legacy !== undefined) return { category: categoryOfLegacy(legacy), legacyCategory: legacy, migrant }
  return migrant ? { category: null, legacyCategory: null, migrant } : null
}

/** Codes of `hardship_cause` in the order written, each once, at most four; `unread` what names none. */
export function readCauses(text: string): { codes: string[]; unread: boolean } {
  const parts = toHalfWidth(text).split(/[、,;/+\s\n。]+|及|和/u).map(toWord).filter((part) => part !== '')
  const codes = parts.map((part) => find(CAUSES, part))
  const known = [...new Set(codes.filter((code) => code !== null))]
  return { codes: known.slice(0, 4), unread: codes.includes(null) }
}

/** Code of `family_relation`; a child without saying which is told by sex. Null for a word that is no relation. */
export function readRelation(text: string, sex: string | null = null): string | null {
  const word = toWord(text).replace(/^(?:户主|职工|本人)(?:的|之)/u, '').replace(/^之/u, '')
  if (/^(?:孩子|子女|小孩)$/u.test(word)) return sex === '1' ? '20' : sex === '2' ? '30' : '99'
  return RELATIONS.get(word) ?? null
}

export function isWorkerHimself(relation: string): boolean {
  return relation === '01' || relation === '02'
}

export const readHealth = (text: string): string | null => find(HEALTH, toWord(text))
export const readWorkState = (text: string): string | null => find(WORK_STATES, toWord(text))
export const readHousing = (text: string): string | null => find(HOUSING, toWord(text))
export const readInsurance = (text: string): string | null => find(INSURANCE, toWord(text))

/** Where the file stands; null for a word that does not say. */
export function readSheetState(text: string): SheetState | null {
  const found = find(STATES, toWord(text))
  return found === null ? null : (found as SheetState) // the codes of the table below
}

/** `4`, `4人`, `四口`, `共5人`; null where it is no number of people. */
export function readHeadcount(text: string): number | null {
  const bare = toWord(text).replace(/^(?:共|计|约)/u, '').replace(/(?:口人|口|人)$/u, '')
  const read = bare === '两' ? { digits: 2n, decimals: 0 } : readNumeral(bare, 'spoken')
  if (read === null || read.decimals > 0) return null
  const count = Number(read.digits)
  return count >= 1 && count <= 30 ? count : null
}

/** `86.5`, `86㎡`, `约90平方米`. */
export function readArea(text: string): number | null {
  const bare = toWord(text).replace(/^约/u, '').replace(/(?:平方米|平米|平方|平|M2|㎡|M²)$/iu, '')
  const area = /^\d{1,4}(?:\.\d{1,2})?$/u.test(bare) ? Number(bare) : null
  return area
}

function toWord(text: string): string {
  return dropWhiteSpace(toHalfWidth(text)).replace(/^\d{1,2}[.、:]/u, '')
}

function find(table: readonly (readonly [RegExp, string])[], word: string): string | null {
  return table.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/深度困难/u, '1'],
  [/相对困难/u, '2'],
  [/意外致困(?!户)|意外困难/u, '3'],
  [/^边缘困难|辅助档案/u, '8'],
]

/** The words of the older lists: 低保边缘户 before 低保户, which is part of it. */
const LEGACY_CLASSES: readonly (readonly [RegExp, string])[] = [
  [/低保边缘|低收入|低保边|^低边/u, 'B'],
  [/低保/u, 'A'],
  [/意外致困户/u, 'C'],
]

const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/^10$|^其他|^其它/u, '10'],
  [/^6$|重[特大]|大病|疾病|患病|因病|癌|瘤|住院|尿毒/u, '6'],
  [/^9$|上学|就学|因学|学费|助学|教育/u, '9'],
  [/^8$|意外|车祸|事故|工伤/u, '8'],
  [/^7$|灾/u, '7'],
  [/^1$|无劳动能力|丧失劳动|残/u, '1'],
  [/^3$|下岗|失业/u, '3'],
  [/^2$|未就业|无业|待业/u, '2'],
  [/^4$|未参加社会?保|未参保/u, '4'],
  [/^5$|待遇|欠薪|拖欠/u, '5'],
]

/** Illnesses by their everyday names, the narrow before the wide. */
const HEALTH: readonly (readonly [RegExp, string])[] = [
  [/^(?:0?1|良好|健康|好|一般|正常|较好)$/u, '01'],
  [/残/u, '20'],
  [/白血病|血液|再障|地中海贫血/u, '08'],
  [/癌|恶性/u, '02'],
  [/心脏|冠心|心血管|心梗/u, '03'],
  [/脑梗|脑血|中风|脑溢血|偏瘫/u, '04'],
  [/尿毒|肾/u, '05'],
  [/精神|抑郁/u, '06'],
  [/肝/u, '07'],
  [/糖尿/u, '09'],
  [/瘤/u, '10'],
  [/腰|颈椎/u, '11'],
  [/高血压/u, '12'],
  [/肺|尘肺|哮喘/u, '13'],
  [/植物人|昏迷/u, '15'],
  [/瘫/u, '16'],
  [/阿尔茨|老年痴呆/u, '17'],
  [/帕金森/u, '18'],
  [/渐冻|运动神经/u, '19'],
  [/病|差|弱/u, '14'],
]

const WORK_STATES: readonly (readonly [RegExp, string])[] = [
  [/^(?:1|在岗|在职|上班|工作|就业)$/u, '1'],
  [/下岗|待岗/u, '2'],
  [/失业|无业|待业|未就业/u, '3'],
  [/内退/u, '6'],
  [/退休/u, '4'],
  [/病休|病假/u, '5'],
  [/离休/u, '7'],
  [/农民工|务工|打工/u, '8'],
]

const HOUSING: readonly (readonly [RegExp, string])[] = [
  [/自建/u, '1'],
  [/经济适用/u, '3'],
  [/商品房|自购|自有/u, '2'],
  [/两限/u, '4'],
  [/公房/u, '5'],
  [/廉租|公租/u, '6'],
  [/无房|借住/u, '8'],
  [/租/u, '7'],
  [/^其[他它]$/u, '9'],
]

const INSURANCE: readonly (readonly [RegExp, string])[] = [
  [/职工/u, '1'],
  [/居民|新农合|农合|合作医疗|城乡/u, '2'],
  [/公费/u, '3'],
  [/商业/u, '4'],
  [/未参|没有|未保/u, '5'],
]

const STATES: readonly (readonly [RegExp, string])[] = [
  [/未建档|申请|摸底|待审|审核中|公示|草稿|未审/u, 'draft'],
  [/已?脱困|解困/u, 'relieved'],
  [/撤|注销|退出|取消|销档/u, 'cancelled'],
  [/已建档|在档|在册|已?审批|正常|已备案/u, 'on_file'],
]

/** Words of the paper to codes of `family_relation`. */
const RELATION_WORDS: Readonly<Record<string, readonly string[]>> = {
  '01': ['本人', '自己', '职工本人', '申请人'],
  '02': ['户主'],
  '10': ['配偶', '爱人', '夫妻', '夫妻关系'],
  '11': ['丈夫', '夫', '老公'],
  '12': ['妻子', '妻', '老婆'],
  '20': ['子', '儿子', '儿', '养子', '继子', '父子'],
  '21': ['独生子', '独子'],
  '22': ['长子', '大儿子'],
  '23': ['次子', '二儿子', '二子'],
  '30': ['女', '女儿', '父女', '母女'],
  '31': ['独生女', '独女'],
  '32': ['长女', '大女儿', '大女'],
  '33': ['次女', '二女', '二女儿'],
  '37': ['养女', '继女'],
  '38': ['儿媳', '儿媳妇', '媳妇'],
  '40': ['孙子', '孙女', '外孙', '外孙子', '外孙女', '孙'],
  '50': ['父母', '双亲'],
  '51': ['父亲', '父', '爸爸'],
  '52': ['母亲', '母', '妈妈'],
  '60': ['祖父', '祖母', '爷爷', '奶奶', '外祖父', '外祖母', '姥姥', '姥爷', '外公', '外婆'],
  '70': ['兄', '弟', '姐', '妹', '哥哥', '弟弟', '姐姐', '妹妹', '兄弟', '姐妹'],
  '97': ['岳父', '岳母', '公公', '婆婆', '公婆', '女婿', '其他亲属', '侄子', '侄女', '亲属'],
  '99': ['其他', '其它'],
}

const RELATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(RELATION_WORDS).flatMap(([code, words]) => words.map((word) => [word, code] as const)),
)
