import type { AidRow } from '../../../shared/contract/aid.ts'
import { PaperList } from '../../ui/papers/PaperList.tsx'
import { isStudy } from './aid-values.ts'

/** Voucher, signature and, for schooling, proof of place and fee (domain 7.2); they hang on what is saved. */
export function AidPapers({ row, aidType }: { row: AidRow | null; aidType: string | null }) {
  const study = aidType !== null && isStudy(aidType)
  if (row === null) {
    return (
      <p className="dialog-note">
        {study ? '录取通知书、缴费凭证、没有重复受助的说明' : '凭证、签收单、照片'}在保存后添加：从台账里再打开这一笔。
      </p>
    )
  }
  return (
    <PaperList
      owner={{ ownerTable: 'aid', ownerId: row.id }}
      ownerName={`${row.personName}的帮扶`}
      kinds={study ? STUDY_KINDS : KINDS}
      title="凭证和证明"
      hint={study ? '录取通知书、缴费凭证、没有在别处受助的说明，拍下来存在这一笔里。' : '收条、签收单、发放照片，拍下来存在这一笔里。'}
    />
  )
}

const KINDS: readonly string[] = ['signed_sheet', 'receipt', 'photo', 'other']
const STUDY_KINDS: readonly string[] = ['enrolment_proof', 'fee_receipt', 'no_other_aid', ...KINDS]
