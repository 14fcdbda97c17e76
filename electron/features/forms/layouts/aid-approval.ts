import type { Block, Cell, Row } from '../../../paper/form/spec.ts'
import { boxes, grid, inWords, label, listed, opinion, penAmount, row, section, tick, value, yuan } from '../cells.ts'
import type { FilePapers } from '../data.ts'
import { causesOf, knownIncome } from '../household.ts'
import type { Layout } from '../layout.ts'
import { FOUR, workerBlock } from './aid-blocks.ts'

/** 救助审批表: the class and sum that the aid rests on, what the household got this year, and who approves. */
export function layOutAidApproval(papers: FilePapers): Layout {
  const title = '困难职工救助审批表'
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
            kind: 'spread', left: `呈报单位（盖章）：${papers.office.unionName}`, right: `呈报日期：${inWords(papers.office.today)}`,
          },
          workerBlock(papers),
          ground(papers),
          received(papers),
          approval(papers),
        ],
      },
    ],
  }
}

function ground(papers: FilePapers): Block {
  const { file, sum } = papers
  return grid(FOUR, [
    row(
      label('建档批准\n日期'), value(inWords(file.approvedOn)), label('批准文号'), value(file.approvalNo, { span: 3 }),
      label('当地低保\n标准（元）'), value(yuan(sum.dibaoFen)),
    ),
    row(
      label('家庭年收入\n（元）'), value(yuan(knownIncome(papers, sum.incomeFen))), label('年刚性支出\n（元）'),
      value(yuan(sum.rigidFen)), label('扣除后月人\n均（元）'),
      value(yuan(knownIncome(papers, sum.perHeadMonthFenRounded))), label('共同生活\n人口'), value(`${sum.members}人`),
    ),
    row(label('致困原因'), value(causesOf(papers), { span: 7, align: 'left' })),
  ])
}

function received({ aid, office, words }: FilePapers): Block {
  const year = office.today.slice(0, 4)
  const own = aid.filter((each) => each.on.startsWith(year))
  const rows = own.map((each) =>
    row(
      value(inWords(each.on)), value(words.labelOf('aid_type', each.aidType)),
      value(words.labelOf('fund_source', each.fund)), value(yuan(each.amountFen)), value(each.what ?? each.note),
    ),
  )
  const total = own.reduce((sum, each) => sum + each.amountFen, 0)
  return grid([30, 30, 42, 26, 48], [
    section(`${year}年已享受的帮扶（合计${yuan(total)}元）`, 5),
    { ...row(label('日期'), label('类型'), label('资金来源'), label('金额（元）'), label('说明')), keep: true },
    ...listed(rows, 5),
  ])
}

function approval({ words }: FilePapers): Block {
  return grid([20, 156], [
    together(label('拟救助\n类型'), boxes(['生活救助', '医疗救助', '助学救助', '临时救助', '送温暖', '其他＿＿＿＿＿'])),
    together(label('拟救助\n金额'), value(penAmount, { align: 'left' })),
    together(label('资金来源'), tick(words, 'fund_source', [])),
    { cells: [label('基层工会\n意见'), opinion('', '工会主席（签字）')], height: 25, grow: 0.5, keep: true },
    { cells: [label('乡镇（街\n道）总工\n会意见'), opinion('', '工会主席（签字）')], height: 25, grow: 0.5, keep: true },
    { cells: [label('县总工会\n审批意见'), opinion(`批准金额：￥＿＿＿＿＿＿＿＿元　（大写）${'＿'.repeat(16)}`, '负责人（签字）')], height: 28, grow: 0.5 },
  ])
}

/** What is asked for, and who approves it, stand on one page. */
function together(...cells: Cell[]): Row {
  return { ...row(...cells), keep: true }
}
