import { Button } from 'antd'
import type { Employment } from '../../../shared/contract/labour-records.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { SummaryCard } from '../../ui/SummaryCard.tsx'

/** Whose employment it is and where it stands, at a glance. */
export function EmploymentHeader({ employment }: { employment: Employment }) {
  const codes = useCodes()
  const { fields, doublePay, userUnitId, userUnitName } = employment
  return (
    <SummaryCard brief={[employment.name, employment.unitName].join('，')}>
      <Facts>
        <Fact label="职工">
          <Button type="link" className="fact-link" onClick={() => goTo('member', { id: employment.personId })}>
            {employment.name}
          </Button>
        </Fact>
        <Fact label="用人单位" wide>
          <Button type="link" className="fact-link" onClick={() => goTo('unit', { id: employment.unitId })}>
            {employment.unitName}
          </Button>
        </Fact>
        {userUnitId !== null && (
          <Fact label="用工单位" wide>
            <Button type="link" className="fact-link" onClick={() => goTo('unit', { id: userUnitId })}>
              {userUnitName}
            </Button>
          </Fact>
        )}
        <Fact label="用工形式">{labelOf(codes, 'employment_form', employment.form)}</Fact>
        <Fact label="用工之日">{employment.hiredOn}</Fact>
        <Fact label="岗位">{[employment.dept, employment.post].filter(Boolean).join(' · ')}</Fact>
        {employment.expiresOn !== null && <Fact label="合同到期">{expiryWords(employment)}</Fact>}
        {employment.probationTo !== null && <Fact label="试用期至">{employment.probationTo}</Fact>}
        {employment.extendedTo !== null && <Fact label="法定续延至">{employment.extendedTo}</Fact>}
        {doublePay !== null && (
          <Fact label="二倍工资期间" wide>{`${doublePay.from} 至 ${doublePay.to}，共 ${doublePay.days} 天`}</Fact>
        )}
        {fields.endedOn !== null && (
          <Fact label="离职" wide>
            {[fields.endedOn, labelOf(codes, 'contract_end_reason', fields.endReason)].filter(Boolean).join('，')}
          </Fact>
        )}
      </Facts>
    </SummaryCard>
  )
}

function expiryWords({ expiresOn, daysToExpiry }: Employment): string {
  if (daysToExpiry === 0) return `${expiresOn}，今天`
  return `${expiresOn}，还有 ${daysToExpiry ?? 0} 天`
}
