import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Member } from '../../../shared/contract/members.ts'
import { goTo } from '../../data/session.ts'
import { CARD_KIND_LABELS, CARD_STATE_LABELS, REISSUE_REASON_LABELS } from '../../text/events.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IssueDialog, ReissueDialog, ReportDialog, type CardChange } from './CardDialogs.tsx'
import type { SectionProps } from './section.ts'

type Card = Member['cards'][number]
type Act = { do: 'issue' } | { do: 'reissue'; card: Card } | { do: 'report'; card: Card; state: CardChange }

/** Certificates and cards: the one that counts, and the numbers before it. */
export function CardSection({ member }: SectionProps) {
  const [act, setAct] = useState<Act | null>(null)
  const close = (): void => setAct(null)
  const reissued = member.cards.some((card) => card.replacesCardId !== null)
  return (
    <section className="card">
      <div className="card-head">
        <h2>会员证、会员卡</h2>
        <span className="card-acts">
          {reissued && (
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => goTo('roster', { preset: JSON.stringify({ text: member.name }) })}>
              打印补办登记表
            </Button>
          )}
          <Button onClick={() => setAct({ do: 'issue' })}>发证</Button>
        </span>
      </div>
      {member.cards.length === 0 ? (
        <EmptyState
          title="还没有发会员证"
          hint="入会批准后发证，证号按县总工会的编号规则填写。"
          actions={
            <Button type="primary" onClick={() => setAct({ do: 'issue' })}>
              发证
            </Button>
          }
        />
      ) : (
        <CardTable cards={member.cards} onAct={setAct} />
      )}
      {act?.do === 'issue' && <IssueDialog member={member} onClose={close} />}
      {act?.do === 'reissue' && <ReissueDialog member={member} card={act.card} onClose={close} />}
      {act?.do === 'report' && <ReportDialog member={member} card={act.card} state={act.state} onClose={close} />}
    </section>
  )
}

function CardTable({ cards, onAct }: { cards: readonly Card[]; onAct: (act: Act) => void }) {
  const numberOf = (id: string | null): string => cards.find((card) => card.id === id)?.number ?? ''
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">证号</th>
            <th scope="col">种类</th>
            <th scope="col">状态</th>
            <th scope="col">发证日期</th>
            <th scope="col">领取人</th>
            <th scope="col">补办</th>
            <th scope="col">备注</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <tr key={card.id}>
              <th scope="row" className="digits">
                {card.number}
              </th>
              <td>{CARD_KIND_LABELS[card.kind]}</td>
              <td>{CARD_STATE_LABELS[card.state]}</td>
              <td className="digits">{card.issuedOn}</td>
              <td>{card.receivedBy}</td>
              <td>
                {card.reissueReason !== null &&
                  `${REISSUE_REASON_LABELS[card.reissueReason] ?? card.reissueReason}，${card.requestedOn ?? ''} 申请，原证号 ${numberOf(card.replacesCardId)}`}
              </td>
              <td>{card.note}</td>
              <td>
                <CardActs card={card} onAct={onAct} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const REPORTS: readonly { state: CardChange; label: string }[] = [
  { state: 'lost', label: '报失' },
  { state: 'damaged', label: '报损' },
  { state: 'collected', label: '收回' },
]

function CardActs({ card, onAct }: { card: Card; onAct: (act: Act) => void }) {
  if (card.state === 'void' || card.state === 'collected') return null
  const held = card.state === 'issued' || card.state === 'making'
  return (
    <span className="card-acts">
      {held &&
        REPORTS.map(({ state, label }) => (
          <Button key={state} size="small" onClick={() => onAct({ do: 'report', card, state })}>
            {label}
          </Button>
        ))}
      <Button size="small" onClick={() => onAct({ do: 'reissue', card })}>
        补办
      </Button>
    </span>
  )
}
