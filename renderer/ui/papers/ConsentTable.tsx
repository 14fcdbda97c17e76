import { Button } from 'antd'
import type { Consent } from '../../../shared/contract/attachments.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { CONSENT_LABELS } from '../../text/hardship.ts'
import { Tag } from '../Tag.tsx'

export type ConsentAct = { do: 'withdraw' | 'remove' | 'papers'; consent: Consent }

interface Props {
  consents: readonly Consent[]
  /** Of several people: says whose each is. */
  many: boolean
  frozen: boolean
  onAct: (act: ConsentAct) => void
}

/** One line a consent, withdrawn ones too. */
export function ConsentTable({ consents, many, frozen, onAct }: Props) {
  const codes = useCodes()
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="sr-only">单独同意</caption>
        <thead>
          <tr>
            {many && <th scope="col">谁的</th>}
            <th scope="col">同意事项</th>
            <th scope="col">同意日期</th>
            <th scope="col">监护人</th>
            <th scope="col">同意书存放处</th>
            <th scope="col">状态</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {consents.map((consent) => (
            <tr key={consent.id}>
              {many && <td>{consent.personName}</td>}
              <th scope="row">{CONSENT_LABELS[consent.kind]}</th>
              <td className="digits">{consent.givenOn}</td>
              <td>{guardianWords(consent, labelOf(codes, 'family_relation', consent.guardianRelation))}</td>
              <td>{consent.paperPlace}</td>
              <td>
                <ConsentState consent={consent} />
              </td>
              <td>
                <Acts consent={consent} frozen={frozen} onAct={onAct} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ConsentState({ consent }: { consent: Consent }) {
  const { withdrawnOn, withdrawnWhy } = consent
  if (withdrawnOn === null) return <Tag tone="good">有效</Tag>
  return (
    <>
      <Tag tone="warn">{`${withdrawnOn} 已撤回`}</Tag>
      {withdrawnWhy !== null && <div className="consent-why">{withdrawnWhy}</div>}
    </>
  )
}

function Acts({ consent, frozen, onAct }: { consent: Consent; frozen: boolean; onAct: (act: ConsentAct) => void }) {
  const name = `${consent.personName}的${CONSENT_LABELS[consent.kind]}同意`
  return (
    <span className="card-acts">
      <Button size="small" aria-label={`${name}的扫描件`} onClick={() => onAct({ do: 'papers', consent })}>
        {consent.attachments === 0 ? '附扫描件' : `扫描件（${consent.attachments}）`}
      </Button>
      {consent.withdrawnOn === null && (
        <Button size="small" disabled={frozen} aria-label={`登记撤回${name}`} onClick={() => onAct({ do: 'withdraw', consent })}>
          登记撤回
        </Button>
      )}
      <Button size="small" disabled={frozen} aria-label={`移走${name}`} onClick={() => onAct({ do: 'remove', consent })}>
        移走
      </Button>
    </span>
  )
}

function guardianWords({ guardianName }: Consent, relation: string): string {
  if (guardianName === null) return ''
  return relation === '' ? guardianName : `${guardianName}（${relation}）`
}
