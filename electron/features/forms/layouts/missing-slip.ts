import type { Row } from '../../../paper/form/spec.ts'
import { blank, grid, inWords, label, listed, row, value } from '../cells.ts'
import type { FilePapers } from '../data.ts'
import type { Layout } from '../layout.ts'
import { evidenceWord, OWN_PAPERS } from '../words.ts'

/** 缺件提示单: the papers that are still to come, to take along. Names no illness and no number. */
export function layOutMissingSlip(papers: FilePapers): Layout {
  const title = '困难职工建档缺件提示单'
  const { file, worker, office } = papers
  const open = file.checklist
    .filter((paper) => paper.receivedOn === null && paper.waivedWhy === null)
    .filter((paper) => !OWN_PAPERS.includes(paper.kind))
  const rows = open.map((paper, at): Row => ({
    height: 9,
    cells: [
      value(at + 1), value(evidenceWord(paper.kind), { align: 'left' }), value(paper.personName ?? '全家'),
      value(paper.need === 'required' ? '必交' : '如有请带'), value('□'), blank(),
    ],
  }))
  const head = row(label('序号'), label('材料名称'), label('谁的材料'), label('要求'), label('已交'), label('备注'))
  const last = rows.length === 0 ? '材料已齐全。' : `请带齐以上${rows.length}项材料（原件和复印件），交至${office.unionName}。`
  return {
    title,
    orientation: 'portrait',
    sides: [
      {
        onePage: true,
        runningHead: `${title}　${worker.name}`,
        blocks: [
          { kind: 'title', text: title },
          {
            kind: 'spread', left: `户主：${worker.name}`, middle: `档案编号：${file.fileNo}`,
            right: inWords(office.today) ?? '',
          },
          grid([12, 64, 36, 22, 14, 28], [head, ...listed(rows, 6)], 1),
          { kind: 'space', height: 3 },
          { kind: 'text', text: last, size: 12, indent: true },
          { kind: 'labels', texts: [`联系人：${office.organiserName}`, '联系电话：', '请于　　月　　日前交来'] },
        ],
      },
    ],
  }
}
