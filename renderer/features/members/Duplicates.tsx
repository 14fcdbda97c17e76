import { Alert, Button } from 'antd'
import type { Candidate } from '../../../shared/contract/members.ts'
import { isMobile } from '../../../shared/domain/members/phone.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { today } from '../../data/clock.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { useCall } from '../../data/use-call.ts'
import { stateLabel } from '../../text/events.ts'
import type { FormValues } from './form-values.ts'
import { checkTyped } from '../../ui/id-words.ts'

/** Everybody in the register who may be the person of the form; read again with each field that tells people apart. */
export function useCandidates(values: FormValues, except: string | null): readonly Candidate[] {
  const check = checkTyped(values.idType, values.idNo, today())
  const idNo = check?.ok === true ? (check.normalised ?? null) : null
  const mobile = values.mobile !== null && isMobile(values.mobile) ? values.mobile : null
  const birthOn = values.birthOn !== null && isPlainDate(values.birthOn) ? values.birthOn : null
  const name = birthOn === null ? '' : (values.name ?? '')
  const worth = idNo !== null || mobile !== null || name.length > 1
  return useCall('members.findCandidates', worth ? { name, birthOn, idNo, mobile, except } : null).value ?? NOBODY
}

interface Props {
  values: FormValues
  candidates: readonly Candidate[]
  onOpen: (candidate: Candidate) => void
  /** Goes on with his record, taking what was typed along. */
  onSame: (candidate: Candidate) => void
  onNotSame: (candidate: Candidate) => void
}

/** The same number stops the form; a namesake or a shared phone is put side by side with what was typed. */
export function Duplicates({ values, candidates, onOpen, onSame, onNotSame }: Props) {
  const taken = candidates.filter((candidate) => candidate.why === 'same_id')
  if (taken.length > 0) {
    const holders = taken.map(({ name, unitName, memberState }) => `“${name}”（${unitName ?? '未填单位'}，${stateLabel(memberState)}）`)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={`号码本身没有错，但已登记给${holders.join('和')}，一人只能登记一次。`}
        action={
          <span className="alert-acts">
            {taken.map((candidate) => (
              <Button key={candidate.id} type="primary" data-enter-stop onClick={() => onOpen(candidate)}>
                {taken.length === 1 ? '打开该人档案' : `打开${candidate.name}的档案`}
              </Button>
            ))}
          </span>
        }
      />
    )
  }
  return candidates.map((candidate) => (
    <SideBySide
      key={candidate.id}
      values={values}
      candidate={candidate}
      onSame={() => onSame(candidate)}
      onNotSame={() => onNotSame(candidate)}
    />
  ))
}

const WHY = { same_id: '身份证号相同', same_name_birth: '姓名和出生日期相同', same_phone: '手机号码相同' } as const
const NOBODY: readonly Candidate[] = []

interface SideProps {
  values: FormValues
  candidate: Candidate
  onSame: () => void
  onNotSame: () => void
}

function SideBySide({ values, candidate, onSame, onNotSame }: SideProps) {
  const codes = useCodes()
  const rows: readonly (readonly [string, string | null, string | null])[] = [
    ['姓名', values.name, candidate.name],
    ['性别', labelOf(codes, 'sex', values.sex), labelOf(codes, 'sex', candidate.sex)],
    ['出生日期', values.birthOn, candidate.birthOn],
    ['身份证号', values.idNo, candidate.idNoMasked],
    ['手机号码', values.mobile, candidate.mobileMasked],
    ['工作单位', null, candidate.unitName],
    ['会籍状态', null, stateLabel(candidate.memberState)],
    ['入会日期', null, candidate.joinedOn],
  ]
  return (
    <div className="card duplicate" role="group" aria-label={`可能是同一人：${candidate.name}`}>
      <p className="duplicate-title">
        <b>可能已经登记过：</b>
        {candidate.name}，{WHY[candidate.why]}
      </p>
      <div className="duplicate-body">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">现在填写的</th>
              <th scope="col">已登记的</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, typed, known]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{typed ?? '—'}</td>
                <td>{known ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="duplicate-acts">
          <Button data-enter-stop onClick={onSame}>
            是同一人，打开该人档案
          </Button>
          <Button data-enter-stop onClick={onNotSame}>
            不是同一人
          </Button>
          <p className="dialog-note">“是同一人”会把刚填的内容带过去，核对后再保存；“不是同一人”会记住，下次不再提示。</p>
        </div>
      </div>
    </div>
  )
}
