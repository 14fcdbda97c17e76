import type { RosterSpec } from '../../../shared/contract/roster.ts'

/** What a kind of list looks like before anybody changes it. */
export interface Preset {
  /** Follows the name of the union in the title. */
  readonly title: string
  readonly columns: readonly string[]
  readonly orientation: 'landscape' | 'portrait'
  readonly signatures: readonly string[]
  /** Never shows identity numbers, phones or addresses, whatever is asked. */
  readonly alwaysMasked: boolean
  /** 合计 line with the parts of the register. */
  readonly totals: boolean
  readonly fileName: string
}

const SIGNATURES = ['工会主席(签字):', '审核人:', '填表人:', '联系电话:', '填表日期:']

export const PRESETS: Readonly<Record<Exclude<RosterSpec['preset'], 'card_reissues'>, Preset>> = {
  register: {
    title: '会员花名册',
    columns: [
      'serial', 'name', 'sex', 'ethnicity', 'birthOn', 'idNo', 'education', 'political', 'unit', 'job', 'joinedOn',
      'cardNo', 'mobile', 'migrant', 'state', 'note',
    ],
    orientation: 'landscape',
    signatures: SIGNATURES,
    alwaysMasked: false,
    totals: true,
    fileName: '会员花名册',
  },
  sign_off: {
    title: '会员签领表',
    columns: ['serial', 'name', 'unit', 'item', 'amount', 'signature', 'signedOn', 'phoneTail'],
    orientation: 'portrait',
    signatures: ['经手人:', '证明人:', '审批人:'],
    alwaysMasked: false,
    totals: false,
    fileName: '签领表',
  },
  public_list: {
    title: '会员名单公示',
    columns: ['serial', 'name', 'sex', 'unit', 'job', 'joinedOn'],
    orientation: 'portrait',
    signatures: [],
    alwaysMasked: true,
    totals: false,
    fileName: '公示表',
  },
  dues: {
    title: '会员会费收缴表',
    columns: ['serial', 'name', 'unit', 'cardNo', 'months', 'dues', 'signature', 'signedOn', 'note'],
    orientation: 'landscape',
    signatures: ['收款人:', '审核人:', '填表日期:'],
    alwaysMasked: false,
    totals: false,
    fileName: '会费收缴表',
  },
}
