import { PlusOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { Consent } from '../../../shared/contract/attachments.ts'
import { useCall } from '../../data/use-call.ts'
import { CONSENT_LABELS } from '../../text/hardship.ts'
import { EmptyState } from '../EmptyState.tsx'
import { Ready } from '../Ready.tsx'
import { ConsentTable, type ConsentAct } from './ConsentTable.tsx'
import { RecordConsentDialog, RemoveConsentDialog } from './ConsentDialogs.tsx'
import type { ConsentPerson } from './whose.ts'
import { PaperList } from './PaperList.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import './papers.css'

interface Props {
  /** One person, or all of a household. */
  people: readonly ConsentPerson[]
  frozen?: boolean
}

/** 单独同意: who agreed to what and since when, the paper behind it, and withdrawing. */
export function ConsentList({ people, frozen = false }: Props) {
  const [act, setAct] = useState<ConsentAct | { do: 'record' } | null>(null)
  const consents = useCall('consents.list', people.length === 0 ? null : { personIds: people.map(({ id }) => id) })
  const close = (): void => setAct(null)
  return (
    <>
      <div className="card-head">
        <h2>单独同意</h2>
        <Button icon={<PlusOutlined aria-hidden />} disabled={frozen} onClick={() => setAct({ do: 'record' })}>
          登记同意
        </Button>
      </div>
      <Ready of={consents}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title="还没有单独同意"
              hint="健康情况、银行账户和不满十四周岁儿童的信息，要本人（或监护人）签单独同意书才能登记。签好后在这里登记日期，并附上扫描件。"
            />
          ) : (
            <ConsentTable consents={rows} many={people.length > 1} frozen={frozen} onAct={setAct} />
          )
        }
      </Ready>
      {act?.do === 'record' && <RecordConsentDialog people={people} onClose={close} />}
      {act?.do === 'withdraw' && <WithdrawDialog consent={act.consent} onClose={close} />}
      {act?.do === 'remove' && <RemoveConsentDialog consent={act.consent} onClose={close} />}
      {act?.do === 'papers' && <ConsentPapers consent={act.consent} frozen={frozen} onClose={close} />}
    </>
  )
}

function ConsentPapers({ consent, frozen, onClose }: { consent: Consent; frozen: boolean; onClose: () => void }) {
  const name = `${consent.personName}的单独同意书（${CONSENT_LABELS[consent.kind]}）`
  return (
    <Modal
      open
      title={name}
      width="min(58rem, 96vw)"
      footer={<Button onClick={onClose}>关闭</Button>}
      closable={false}
      onCancel={onClose}
    >
      <PaperList
        owner={{ ownerTable: 'consent', ownerId: consent.id }}
        ownerName={consent.personName}
        kinds={['separate_consent']}
        title="签字的同意书"
        hint="把签好字的同意书拍照或扫描，添加到这里。"
        frozen={frozen}
      />
    </Modal>
  )
}
