import type { Block, Side } from '../../../paper/form/spec.ts'
import { blank, dayOrPen, grid, inWords, label, listed, paragraph, penDate, row, value } from '../cells.ts'
import type { FilePapers } from '../data.ts'
import { causesOf, readMembers, stepOf } from '../household.ts'
import type { Layout } from '../layout.ts'
import { TRUE_WORDS } from './notes.ts'

/** 困难职工申请书: in the worker's own words where they stand on file, with room to write where they do not. */
export function layOutApplication(papers: FilePapers): Layout {
  const title = '困难职工申请书'
  const applied = stepOf(papers.file, 'apply')
  const side: Side = {
    onePage: true,
    runningHead: `${title}　${papers.worker.name}`,
    blocks: [
      { kind: 'title', text: title, size: 22 },
      { kind: 'space', height: 6 },
      { kind: 'text', text: `${papers.file.unionName ?? papers.office.unionName}：`, size: LETTER },
      ...paragraphs(papers),
      { kind: 'space', height: 4 },
      { kind: 'text', text: '共同生活的家庭成员：', size: LETTER, bold: true },
      { kind: 'space', height: 1 },
      household(papers),
      { kind: 'space', height: 3 },
      { kind: 'text', text: TRUE_WORDS, size: LETTER, indent: true },
      { kind: 'space', height: 6 },
      {
        kind: 'closing', lines: ['申请人（签字、按手印）：　　　　　　　　', applied === null ? penDate : dayOrPen(applied.on)],
        size: LETTER,
      },
    ],
  }
  return { title, orientation: 'portrait', sides: [side] }
}

const LETTER = 14

function paragraphs(papers: FilePapers): Block[] {
  const { file, worker, sum, words } = papers
  const ethnicity = words.labelOf('ethnicity', worker.ethnicity)
  const facts = [
    `本人${worker.name}`, words.labelOf('sex', worker.sex),
    worker.birthOn === null ? null : `${inWords(worker.birthOn)}出生`,
    ethnicity === null ? null : `${ethnicity.replace(/族$/, '')}族`, worker.idNo === null ? null : `身份证号${worker.idNo}`,
    worker.unitName === null ? null : `系${worker.unitName}职工`, worker.address === null ? null : `现住${worker.address}`,
    worker.mobile === null ? null : `联系电话${worker.mobile}`,
  ].filter((fact) => fact !== null)
  const causes = causesOf(papers)
  const story: Block[] =
    file.fields.story === null
      ? [{ kind: 'rules', count: 9 }, { kind: 'space', height: 3 }]
      : [paragraph(file.fields.story, LETTER)]
  return [
    paragraph(
      `${facts.join('，')}。家庭共同生活人口${sum.members}人。${causes === null ? '' : `因${causes}，家庭生活发生困难。`}`,
      LETTER,
    ),
    ...story,
    paragraph('特向工会申请建立困难职工档案，给予帮扶救助，并同意工会依法核对本人及共同生活家庭成员的经济状况。', LETTER),
  ]
}

function household(papers: FilePapers): Block {
  const rows = readMembers(papers).filter((member) => !member.isWorker).map((member) =>
    row(
      value(member.name), value(member.relation), value(member.age), value(member.workState ?? member.view.school),
      value(member.health), blank(),
    ),
  )
  const head = row(label('姓名'), label('与本人关系'), label('年龄'), label('工作或就学'), label('健康状况'), label('本人签字'))
  return grid([34, 22, 14, 40, 36, 30], [head, ...listed(rows, 6)], 1)
}
