import { boxes, grid, label, opinion, penAmount, row, signature, value } from '../cells.ts'
import type { FilePapers } from '../data.ts'
import { causesOf } from '../household.ts'
import type { Layout } from '../layout.ts'
import { kinBlock, workerBlock } from './aid-blocks.ts'

/** 困难补助申请表: what is known of the household is printed; kind and amount are asked for by hand. */
export function layOutAidApplication(papers: FilePapers): Layout {
  const title = '困难职工补助申请表'
  const { story } = papers.file.fields
  return {
    title,
    orientation: 'portrait',
    sides: [
      {
        onePage: true,
        runningHead: `${title}　${papers.worker.name}　${papers.file.fileNo}`,
        blocks: [
          { kind: 'title', text: title },
          {
            kind: 'spread',
            left: `所在工会：${papers.file.unionName ?? papers.office.unionName}`,
            right: '申请日期：　　　　年　　月　　日',
          },
          workerBlock(papers),
          kinBlock(papers),
          grid([20, 156], [
            row(label('致困原因'), value(causesOf(papers), { align: 'left' })),
            {
              cells: [label('困难情况'), { ...value(story, { long: true }), pen: story === null }], height: 24, grow: 0.5,
            },
            row(label('申请补助\n类型'), boxes(['生活救助', '医疗救助', '助学救助', '临时救助', '送温暖', '其他＿＿＿＿＿'])),
            row(label('申请金额'), value(penAmount, { align: 'left' })),
            { cells: [label('申请人\n签字'), signature('申请人（签字）')], height: 14 },
            { cells: [label('基层工会\n意见'), opinion('', '工会主席（签字）')], height: 26, grow: 1 },
            { cells: [label('乡镇（街\n道）总工\n会意见'), opinion('', '工会主席（签字）')], height: 26, grow: 1 },
          ]),
        ],
      },
    ],
  }
}
