import type { HandoverNames, HandoverOverview } from '../../../shared/contract/handover.ts'
import { HANDOVER_KIND_WORDS, HANDOVER_OPEN_WORDS, HANDOVER_PLACE_WORDS } from './words.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Block, Cell, FormPaper, Row } from '../../paper/form/spec.ts'

export interface SheetFacts extends HandoverNames {
  readonly stock: HandoverOverview
  readonly townshipName: string
  readonly unionName: string
  readonly today: PlainDate
  readonly backup: {
    readonly fileName: string
    readonly takenWhen: string
    readonly sha256: string
    readonly head: { readonly seq: number; readonly hash: string }
  }
  /** Folder on the stick with the same backup; null where it was not plugged in. */
  readonly second: string | null
  readonly hasSecond: boolean
  readonly provenOn: string | null
  readonly madeAt: string
  readonly foot: { readonly left: string; readonly right: string }
}

/** 交接清单: what is there, what is under way, where the papers lie, which backup it was, and who takes it over. */
export function layOutSheet(facts: SheetFacts): FormPaper {
  const { stock, backup } = facts
  const blocks: Block[] = [
    { kind: 'title', text: '档案交接清单' },
    { kind: 'spread', left: facts.unionName, right: `交接日期：${facts.today}` },
    {
      kind: 'grid',
      columns: [28, 60, 28, 60],
      rows: [
        { cells: [label('移交人'), cell(facts.fromName), label('接收人'), cell(facts.toName)] },
        { cells: [label('监交人'), facts.witnessName === '' ? EMPTY : cell(facts.witnessName), label('乡镇（街道）'), cell(facts.townshipName)] },
      ],
    },
    ...heading('一、档案数量'),
    countGrid(stock),
    ...heading('二、没有办完的事'),
    openGrid(stock),
    ...heading('三、纸质材料存放'),
    placeGrid(stock),
    ...heading('四、封存备份'),
    {
      kind: 'grid',
      columns: [40, 136],
      rows: keepTogether([
        { cells: [label('封存内容'), cell(sealWords(facts.today))] },
        { cells: [label('文件名'), cell(backup.fileName)] },
        { cells: [label('备份时间'), cell(`${backup.takenWhen}（写好后已打开、检查、数过条数）`)] },
        { cells: [label('校验值 SHA-256'), cell(backup.sha256)] },
        { cells: [label('操作日志'), cell(`共 ${backup.head.seq} 行，末行校验值 ${backup.head.hash}`)] },
        { cells: [label('第二处'), cell(secondWords(facts))] },
        { cells: [label('上次试恢复'), cell(facts.provenOn ?? '还没有试过')] },
      ]),
    },
    ...heading('五、说明'),
    { kind: 'text', text: KEY_WORDS, indent: true, size: 10.5, keep: true },
    ...(facts.note === '' ? [] : [{ kind: 'text', text: facts.note, indent: true, size: 10.5, keep: true } as const]),
    { kind: 'labels', texts: ['移交人（签字）：', '接收人（签字）：', '监交人（签字）：'] },
  ]
  return {
    title: '档案交接清单', orientation: 'portrait', madeAt: facts.madeAt, foot: facts.foot,
    sides: [{ blocks, onePage: true, runningHead: `档案交接清单  ${facts.unionName}` }],
  }
}

const KEY_WORDS =
  '交接完成后换新钥匙：以后打开档案用接收人定的新口令和新打印的恢复码，原口令和原恢复码打不开现在的档案。' +
  '交接以前做的备份仍用原口令或原恢复码打开，原恢复表请随本清单密封保存。'

/** What sealing does: the years are closed in a copy that nobody changes any more. */
function sealWords(today: PlainDate): string {
  return (
    `截至 ${today} 的全部档案：${today.slice(0, 4)} 年度至今和以前各年度。这一份不随日常备份清理，也不能再改；` +
    '以后的改动只进入新的备份，用下面的校验值可以查出这一份有没有动过。'
  )
}

/** Two kinds a row. */
function countGrid({ counts }: HandoverOverview): Block {
  const pairs = counts.flatMap((line, index) => (index % 2 === 0 ? [[line, counts[index + 1]] as const] : []))
  return {
    kind: 'grid',
    columns: [52, 36, 52, 36],
    rows: pairs.map(([left, right]) => ({
      cells: [left, right].flatMap((line) =>
        line === undefined ? [EMPTY, EMPTY] : [label(HANDOVER_KIND_WORDS[line.kind]), cell(String(line.count))],
      ),
    })),
  }
}

function openGrid({ open }: HandoverOverview): Block {
  if (open.length === 0) return { kind: 'text', text: '没有。', indent: true, size: 10.5 }
  return {
    kind: 'grid',
    columns: [96, 26, 54],
    head: 1,
    rows: [
      { cells: [label('事项'), label('件数'), label('交待')] },
      ...open.map(({ kind, count }) => ({
        cells: [cell(HANDOVER_OPEN_WORDS[kind]), cell(String(count)), EMPTY],
      })),
    ],
  }
}

function placeGrid({ places, withoutPlace }: HandoverOverview): Block {
  const rows = [
    ...places.map(({ of, place, count }) => ({ cells: [cell(HANDOVER_PLACE_WORDS[of]), cell(place), cell(String(count))] })),
    ...withoutPlace.map(({ of, count }) => ({
      cells: [cell(HANDOVER_PLACE_WORDS[of]), cell('没有登记存放地点'), cell(String(count))],
    })),
    // What the program does not know of stands here by hand: cabinets, keys, the safe.
    ...['卷柜、保险柜、钥匙', '恢复表（密封）', '备份 U 盘'].map((what) => ({
      cells: [cell(what), EMPTY, EMPTY],
    })),
  ]
  return { kind: 'grid', columns: [60, 86, 30], head: 1, rows: [{ cells: [label('材料'), label('存放地点'), label('份数')] }, ...rows] }
}

/** Left to the pen. */
const EMPTY: Cell = { text: '', pen: true }

/** The backup, what is said of it and the lines to sign are on one page: nobody signs a page with nothing on it. */
function keepTogether(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, keep: true }))
}

function heading(text: string): Block[] {
  return [{ kind: 'space', height: 3, keep: true }, { kind: 'text', text, bold: true, keep: true }]
}

function secondWords({ second, hasSecond }: SheetFacts): string {
  if (second !== null) return `同一份已写到 ${second}，读出核对一致`
  return hasSecond ? '没有插上，未写' : '没有选第二处'
}

function label(text: string): Cell {
  return { text, label: true }
}

function cell(text: string): Cell {
  return { text, align: 'left' }
}
