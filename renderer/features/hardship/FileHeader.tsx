import { Alert, Button } from 'antd'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { CONSENT_LABELS } from '../../text/hardship.ts'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { SummaryCard } from '../../ui/SummaryCard.tsx'
import { nameOf } from './people.ts'

/** Whose file it is and where it stands, at a glance. */
export function FileHeader({ file, onGo }: { file: HardshipFile; onGo: (part: string) => void }) {
  const codes = useCodes()
  const { category } = file
  return (
    <>
      <FileNotices file={file} />
      <HiddenNotice file={file} onGo={onGo} />
      <ConsentNotice file={file} onGo={onGo} />
      <SummaryCard brief={briefOf(file, category === null ? null : labelOf(codes, 'hardship_category', category))}>
        <Facts>
          <Fact label="困难类别">
            {category === null ? (
              <Button type="link" className="fact-link" onClick={() => onGo('sum')}>
                还没有认定，去测算
              </Button>
            ) : (
              `${labelOf(codes, 'hardship_category', category)}${file.migrant === true ? ' · 农民工' : ''}`
            )}
          </Fact>
          <Fact label="职工">
            <Button type="link" className="fact-link" onClick={() => goTo('member', { id: file.personId })}>
              {file.name}
            </Button>
          </Fact>
          <Fact label="工作单位" wide>
            {file.unitName}
          </Fact>
          <Fact label="家庭人口">{`${file.householdSize} 人`}</Fact>
          <Fact label="主要致困原因">{labelOf(codes, 'hardship_cause', file.mainCause)}</Fact>
          <Fact label="申请日期">{file.appliedOn}</Fact>
          {file.aidFen > 0 && <Fact label="累计帮扶">{`${formatYuan(file.aidFen)} 元`}</Fact>}
          {file.approvedOn !== null && (
            <Fact label="批准" wide>
              {`${file.approvedOn}${file.approvalNo === null ? '' : `，${file.approvalNo}`}`}
            </Fact>
          )}
          {file.state === 'on_file' && <Fact label="复核到期">{reviewWords(file.reviewDueOn)}</Fact>}
          {file.returnedCount > 0 && <Fact label="退回">{`${file.returnedCount} 次`}</Fact>}
          {file.syncDueOn !== null && file.state !== 'draft' && (
            <Fact label="纸质档案" wide>
              {`电子档案改过，${file.syncDueOn} 前更正纸质`}
            </Fact>
          )}
          {file.closedOn !== null && (
            <Fact label="结束" wide>
              {[file.closedOn, labelOf(codes, 'hardship_exit_reason', file.exitReason)].filter(Boolean).join('，')}
            </Fact>
          )}
        </Facts>
      </SummaryCard>
    </>
  )
}

/** 深度困难职工，3 人，宏达机械厂. */
function briefOf({ householdSize, unitName }: HardshipFile, category: string | null): string {
  return [category ?? '类别还没有认定', `${householdSize} 人`, unitName].filter(Boolean).join('，')
}

function reviewWords(dueOn: string | null): string | null {
  if (dueOn === null) return null
  return dueOn < today() ? `${dueOn}，已过期` : dueOn
}

/** What must be known before reading on. */
function FileNotices({ file }: { file: HardshipFile }) {
  const { attempt, done } = useMessages()
  const restore = async (): Promise<void> => {
    const back = await attempt(() => call('trash.restore', { entity: 'hardship_file', id: file.id }))
    if (back !== null) done(`已恢复${file.name}的档案`)
  }
  if (file.deletedAt !== null) {
    return (
      <Alert
        type="warning"
        showIcon
        className="notice"
        title="这份档案在回收站里。"
        action={
          <Button size="small" onClick={() => void restore()}>
            恢复
          </Button>
        }
      />
    )
  }
  if (file.destroyedOn !== null) {
    return <Alert type="info" showIcon className="notice" title={`这份档案已于 ${file.destroyedOn} 销毁，只留台账。`} />
  }
  const returned = file.state === 'returned' ? file.steps.findLast((step) => step.kind === 'returned') : undefined
  if (returned !== undefined) {
    return (
      <Alert
        type="warning"
        showIcon
        className="notice"
        title={`${returned.on} 第 ${file.returnedCount} 次退回：${returned.note ?? '没有写原因'}`}
      />
    )
  }
  return null
}

/** What is kept but neither shown nor printed, since consent was withdrawn. */
function HiddenNotice({ file, onGo }: { file: HardshipFile; onGo: (part: string) => void }) {
  if (file.hidden.length === 0) return null
  const words = file.hidden.map(({ kind, personId }) => `${nameOf(file, personId)}的${CONSENT_LABELS[kind]}`)
  return (
    <Alert
      type="info"
      showIcon
      className="notice"
      title={`${words.join('、')}：单独同意已撤回，不再显示和打印。重新同意后恢复。`}
      action={
        <Button size="small" onClick={() => onGo('papers')}>
          看同意书
        </Button>
      }
    />
  )
}

/** What is held without the separate consent that the law asks for first. */
function ConsentNotice({ file, onGo }: { file: HardshipFile; onGo: (part: string) => void }) {
  const isOver = file.deletedAt !== null || file.closedOn !== null || file.destroyedOn !== null
  if (isOver || file.consentsMissing.length === 0) return null
  const byPerson = Map.groupBy(file.consentsMissing, ({ personId }) => personId)
  const words = [...byPerson].map(
    ([personId, parts]) => `${nameOf(file, personId)}（${parts.map(({ kind }) => CONSENT_LABELS[kind]).join('、')}）`,
  )
  return (
    <Alert
      type="warning"
      showIcon
      className="notice"
      title={`还没有单独同意书：${words.join('，')}。请本人或监护人签字后登记，上报前要齐；登记以前，表格上的健康和账户栏留空。`}
      action={
        <Button size="small" onClick={() => onGo('papers')}>
          登记同意书
        </Button>
      }
    />
  )
}
