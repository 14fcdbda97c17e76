import { isUnder14 } from '../../../../shared/domain/hardship/consent.ts'
import { isDayOrMonth } from '../../../../shared/domain/plain-date.ts'
import type { Block, Row } from '../../../paper/form/spec.ts'
import { blank, grid, label, paragraph, value } from '../cells.ts'
import type { FilePapers } from '../data.ts'
import { readMembers, type MemberWords } from '../household.ts'
import type { Layout } from '../layout.ts'

/** 家庭经济状况核对授权书: every grown-up of the household signs in person; guardians sign for the young. */
export function layOutAuthorisation(papers: FilePapers): Layout {
  const title = '家庭经济状况核对授权书'
  return {
    title,
    orientation: 'portrait',
    sides: [
      {
        onePage: true,
        runningHead: `${title}　${papers.worker.name}`,
        blocks: [
          { kind: 'title', text: title, size: 22 },
          { kind: 'space', height: 5 },
          { kind: 'text', text: `${papers.office.unionName}、县总工会困难职工帮扶中心：`, size: LETTER },
          paragraph(
            `因申请困难职工建档和帮扶（档案编号：${papers.file.fileNo}），本人及共同生活的家庭成员知悉并同意：工会及其委托的核对机构，可以依法向民政、人力资源社会保障、税务、公安、自然资源、住房公积金、市场监督管理、银行、保险、证券等部门和机构，查询、核对本人及家庭成员的户籍、收入、财产和支出信息。`,
            LETTER,
          ),
          paragraph(PURPOSE, LETTER),
          paragraph('未满十八周岁或者无法表达意愿的家庭成员，由监护人代为签字。', LETTER),
          { kind: 'space', height: 3 },
          signers(papers),
          { kind: 'space', height: 6 },
          { kind: 'labels', texts: ['申请人（签字）：', '经办人（签字）：', '　　　　年　　月　　日'] },
        ],
      },
    ],
  }
}

const LETTER = 14
const PURPOSE =
  '核对所得信息仅用于困难职工认定、帮扶和年度复核，不得用于其他用途；授权自签字之日起，至档案撤销之日止。本人可以书面撤回授权，撤回前已完成的核对不受影响。'

function signers(papers: FilePapers): Block {
  const rows = readMembers(papers).map((member): Row => ({
    height: 12,
    grow: 0.15,
    cells: [
      value(member.name), value(member.relation), value(member.idNo), value(whoSigns(member, papers)), blank(), blank(),
    ],
  }))
  const head: Row = {
    keep: true,
    cells: [label('姓名'), label('与申请人\n关系'), label('身份证号'), label('签字人'), label('签字（按手印）'), label('日期')],
  }
  return grid([32, 18, 44, 18, 38, 26], [head, ...rows], 1)
}

function whoSigns(member: MemberWords, { office }: FilePapers): string {
  if (Number(member.age ?? 18) >= 18) return '本人'
  const { birthOn } = member
  const child = birthOn !== null && isDayOrMonth(birthOn) && isUnder14(birthOn, office.today)
  return child ? '监护人' : '本人及监护人'
}
