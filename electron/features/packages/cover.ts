import { PACKAGE_TABLES } from '../../../shared/domain/packages/tables.ts'
import type { Purpose } from '../../../shared/domain/packages/purposes.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import type { KeyCard } from '../../../shared/contract/package-file.ts'
import type { Block, Cell } from '../../paper/form/spec.ts'
import type { FormPaper } from '../../paper/form/spec.ts'
import { drawQr } from './keys.ts'
import type { StoredTotals } from './queries.ts'

export interface CoverFacts {
  readonly township: KeyCard
  /** Null where it opens with a passphrase. */
  readonly county: { readonly name: string; readonly fingerprint: string } | null
  readonly sequence: number
  readonly purpose: Purpose
  readonly since: number | null
  readonly fileName: string
  readonly madeAt: string
  /** On the wall. */
  readonly madeWhen: string
  readonly organiserName: string
  readonly totals: StoredTotals
}

const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  members: '会员实名制', hardship: '困难职工', labour: '劳动合同', all: '全部',
}

/** The sheet that goes with the file: which it is, what is in it, by which key it is known. No names of people. */
export function layOutCover(facts: CoverFacts): FormPaper {
  const { township, county, totals } = facts
  const filled = totals.filter(({ rows }) => rows > 0)
  const empty = totals.length - filled.length
  const blocks: Block[] = [
    { kind: 'title', text: '上报包封面' },
    { kind: 'spread', left: `乡镇代码：${township.code}`, right: `生成时间：${facts.madeWhen}` },
    {
      kind: 'grid',
      columns: [30, 58, 30, 58],
      rows: [
        { cells: [label('序号'), cell(`第 ${facts.sequence} 号`), label('用途'), cell(PURPOSE_WORDS[facts.purpose])] },
        {
          cells: [
            label('范围'),
            cell(facts.since === null ? '全部数据' : `第 ${facts.since} 号回执以来的变化`),
            label('报送人'),
            cell(facts.organiserName),
          ],
        },
        { cells: [label('报送单位'), cell(township.name, 3)] },
        { cells: [label('文件名'), cell(facts.fileName, 3)] },
        { cells: [label('接收单位'), cell(county === null ? '凭一次性口令打开' : county.name, 3)] },
        { cells: [label('接收公钥指纹'), cell(county === null ? '—' : county.fingerprint, 3)] },
        { cells: [label('本乡镇指纹'), cell(township.fingerprint, 3)] },
      ],
    },
    { kind: 'space', height: 4 },
    {
      kind: 'grid',
      columns: [60, 30, 30, 56],
      head: 1,
      rows: [
        { cells: [label('内容'), label('条数'), label('其中已删除'), label('合计')] },
        ...filled.map(({ table, rows, deleted, sums }) => ({
          cells: [cell(labelOf(table)), cell(String(rows)), cell(String(deleted)), cell(sumsOf(table, sums))],
        })),
      ],
    },
    ...(empty === 0 ? [] : [{ kind: 'text' as const, text: `其余 ${empty} 类没有记录。`, size: 10.5 }]),
    { kind: 'space', height: 5 },
    { kind: 'matrix', rows: drawQr(township), side: 38 },
    { kind: 'text', text: '二维码是本乡镇的公钥。接收人请核对指纹与县级程序显示的一致，再确认接收。', align: 'center', size: 10.5 },
    { kind: 'labels', texts: ['报送人（签字）：', '接收人（签字）：', '接收日期：'] },
  ]
  return { title: '上报包封面', orientation: 'portrait', sides: [{ blocks, onePage: true, runningHead: `上报包封面　${township.name}　第 ${facts.sequence} 号　${facts.madeWhen}` }], madeAt: facts.madeAt }
}

function label(text: string): Cell {
  return { text, label: true }
}

function cell(text: string, span?: number): Cell {
  return { text, align: 'left', ...(span === undefined ? {} : { span }) }
}

function labelOf(table: string): string {
  return PACKAGE_TABLES.find(({ name }) => name === table)?.label ?? table
}

/** Money in yuan under its own words; counts as they are. */
function sumsOf(table: string, sums: Readonly<Record<string, number>>): string {
  const columns = PACKAGE_TABLES.find(({ name }) => name === table)?.columns ?? []
  const parts = Object.entries(sums).flatMap(([name, total]) => {
    const word = columns.find((column) => column.name === name)?.label ?? name
    if (total === 0) return []
    return [name.endsWith('_fen') ? `${word.replace('（分）', '')} ${formatYuan(total)} 元` : `${word} ${total}`]
  })
  return parts.length === 0 ? '—' : parts.join('；')
}
