import { useState, type ReactNode } from 'react'
import { call, toAppError, type Output } from '../../bridge.ts'
import { goTo, remember } from '../../data/session.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { STAGE_WORDS } from '../../text/county.ts'
import { sentenceOf } from '../../text/errors.ts'

export type Opened = Output<'county.open'>
/** Under this name the screen that follows finds what was opened. */
export const OPENED = 'county.opened'

function take(opened: Opened): void {
  remember(OPENED, opened)
  goTo('county-receive')
}

/** Asks for a package and opens it; where it is sealed with a passphrase, asks for that, and reads the file again. */
export function useOpenPackage(): { receive: () => Promise<void>; busy: boolean; dialog: ReactNode; refused: string | null } {
  const [busy, setBusy] = useState(false)
  const [asks, setAsks] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const receive = async (): Promise<void> => {
    setBusy(true)
    setRefused(null)
    try {
      take(await call('county.open', {}))
    } catch (error) {
      const { reason } = toAppError(error).body
      if (reason === 'needs_passphrase') setAsks(true)
      else if (reason !== 'cancelled') setRefused(stageWords(error))
    } finally {
      setBusy(false)
    }
  }
  const dialog = asks ? <PassphraseDialog onOpened={take} onClose={() => setAsks(false)} /> : null
  return { receive, busy, dialog, refused }
}

function PassphraseDialog({ onOpened, onClose }: { onOpened: (opened: Opened) => void; onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  return (
    <FormDialog
      title="输入一次性口令"
      confirmLabel="打开"
      ready={passphrase !== ''}
      onSave={async () => onOpened(await call('county.open', { passphrase }))}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">这个包没有用县里的公钥加密，用的是一次性口令。口令由发送人另外告诉您，不和文件放在一起。</p>
          <PassphraseField label="一次性口令" required value={passphrase} onChange={setPassphrase} error={errors['passphrase']} />
        </>
      )}
    </FormDialog>
  )
}

/** Where the checks stopped, and why: 签名 没有通过. */
export function stageWords(error: unknown): string {
  const known = toAppError(error)
  const stage = known.body.details?.['stage']
  const where = typeof stage === 'string' ? STAGE_WORDS[stage] : undefined
  const file = known.body.details?.['file']
  const which = typeof file === 'string' ? `“${file}”：` : ''
  return `${which}${where === undefined ? '' : `检查到“${where}”没有通过。`}${sentenceOf(known)}`
}
