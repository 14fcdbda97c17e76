import type { Block, Cell, Row } from '../../../paper/form/spec.ts'
import { blank, grid, inWords, label, row, value } from '../cells.ts'
import type { FilePapers } from '../data.ts'
import { stepOf } from '../household.ts'
import type { Layout } from '../layout.ts'
import { evidenceWord } from '../words.ts'
import { FILE_SHEET_TITLE } from './file-sheet.ts'

/** 封面 and 卷内目录 of the paper folder, in the order in which the papers lie in it. */
export function layOutFolder(papers: FilePapers): Layout {
  return { title: '困难职工档案封面及卷内目录', orientation: 'portrait', sides: [cover(papers), index(papers)] }
}

function cover({ file, worker, office, words }: FilePapers): Layout['sides'][number] {
  const blocks: Block[] = [
    { kind: 'space', height: 26 },
    { kind: 'title', text: '困难职工档案', size: 36 },
    { kind: 'text', text: '（一户一档）', size: 16, align: 'center' },
    { kind: 'space', height: 26 },
    grid([40, 100], [
      line('档案编号', file.fileNo),
      line('户主姓名', worker.name),
      line('困难类别', words.labelOf('hardship_category', file.category)),
      line('工作单位', worker.unitName),
      line('所属工会', file.unionName ?? office.unionName),
      line('建档日期', inWords(file.fields.openedOn)),
      line('批准文号', file.approvalNo),
      line('保管期限', '自撤档之日起10年'),
      line('存放位置', file.fields.retentionPlace),
    ]),
    { kind: 'space', height: 16 },
    { kind: 'text', text: office.unionName, size: 18, bold: true, align: 'center' },
    { kind: 'space', height: 4 },
    { kind: 'text', text: '本档案含个人信息，仅限工会帮扶工作使用，不得外借、复印、传播。', size: 10.5, align: 'center' },
  ]
  return { blocks, onePage: true }
}

const COVER = 14

function line(name: string, text: string | null): Row {
  return { height: 15, cells: [label(name, { size: COVER }), value(text, { size: COVER })] }
}

function index(papers: FilePapers): Layout['sides'][number] {
  const { file } = papers
  const sheet = row(
    value('1'), value(FILE_SHEET_TITLE, { align: 'left' }), blank(), blank(), value(inWords(file.fields.openedOn)),
    blank(),
  )
  const rows = file.checklist
    .filter((paper) => paper.need === 'required' || paper.receivedOn !== null)
    .map((paper, at) => {
      const got = file.evidence.find((each) => each.kind === paper.kind && each.personId === paper.personId)
      const name = `${evidenceWord(paper.kind)}${paper.personName === null ? '' : `（${paper.personName}）`}`
      const state = paper.waivedWhy === null ? (paper.receivedOn === null ? '未交' : null) : `免交：${paper.waivedWhy}`
      return row(
        value(at + 2), value(name, { align: 'left' }), orPen(got?.copies ?? null), blank(),
        orPen(inWords(paper.receivedOn)), state === null ? blank() : value(state),
      )
    })
  const spare = Math.max(0, LEAST_ROWS - rows.length)
  const pen = Array.from({ length: spare }, () => row(blank(), blank(), blank(), blank(), blank(), blank()))
  const head = row(label('序号'), label('材料名称'), label('份数'), label('页号'), label('日期'), label('备注'))
  return {
    runningHead: `卷内目录　${papers.worker.name}　${file.fileNo}`,
    blocks: [
      { kind: 'title', text: '卷内目录', size: 22 },
      { kind: 'spread', left: `户主：${papers.worker.name}`, right: `档案编号：${file.fileNo}` },
      grid([12, 74, 14, 16, 32, 28], [head, sheet, ...rows, ...pen], 1),
      { kind: 'labels', texts: [`立卷人：${file.fields.openedBy ?? ''}`, '检查人：', '立卷日期：　　　　年　　月　　日'] },
      ...cancelled(file),
    ],
  }
}

/** What is not known yet is written when the paper comes. */
function orPen(known: string | number | null): Cell {
  return known === null ? blank() : value(known)
}

function cancelled(file: FilePapers['file']): Block[] {
  if (stepOf(file, 'cancel') === null) return []
  return [{ kind: 'text', text: `本档案已于${inWords(file.closedOn) ?? ''}撤档。` }]
}

/** Lines of the printed index; those without a paper are for papers that come later. */
const LEAST_ROWS = 22
