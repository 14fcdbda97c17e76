import { useState } from 'react'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { toCountLines, whenWords, type BackupRow } from '../../text/backups.ts'
import { actsWords, mergesWords, packagesWords } from '../../text/restore.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { isComplete, NO_SECRET, SecretFields, toSecret, type TypedSecret } from './SecretFields.tsx'

/** What the restore changes, and the button that does it. A backup of now is made first by the program. */
export function RestoreDialog({ backup, onClose }: { backup: BackupRow; onClose: () => void }) {
  const { done } = useMessages()
  const [typed, setTyped] = useState<TypedSecret>({ ...NO_SECRET, by: backup.byCodeOnly ? 'code' : 'passphrase' })
  const asked = backup.fits === false
  const when = whenWords(backup.takenWhen, today())
  const restore = async (): Promise<void> => {
    const { people } = await call('backups.restore', { id: backup.id, ...(asked ? { secret: toSecret(typed) } : {}) })
    goTo('start')
    done(`已恢复到 ${when}，共 ${people} 人。恢复前的内容也备份好了，在“备份”里可以恢复回去`)
  }
  return (
    <FormDialog
      title={`恢复到 ${when}`}
      confirmLabel="恢复"
      danger
      ready={!asked || isComplete(typed)}
      onSave={restore}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {asked ? (
            <>
              <p>这份备份是用另一把钥匙加密的（交接过、换过档案，或不是这份档案）。{backup.byCodeOnly ? '恢复后用这里定的新口令打开。' : '恢复后用那时的口令打开，或用这里定的新口令。'}</p>
              <SecretFields typed={typed} onChange={setTyped} errors={errors} byCodeOnly={backup.byCodeOnly} />
            </>
          ) : null}
          <LookPart id={backup.id} />
          <p className="backup-note">程序会先备份现在的内容，再换成这一份。恢复后想反悔，再恢复那一份“恢复前”的备份就行。</p>
        </>
      )}
    </FormDialog>
  )
}

function LookPart({ id }: { id: string }) {
  const look = useCall('backups.look', { id })
  return (
    <Ready of={look}>
      {({ differences, history, actsSince, mergesSince, packagesSince }) => {
        const lines = toCountLines(differences)
        return (
          <>
            {history === 'other' && (
              <p className="backup-trouble">这份备份不在现在这份档案的来路上：可能是恢复之前的另一条线，或是别处的档案。</p>
            )}
            {mergesSince.length > 0 && <p>{mergesWords(mergesSince)}</p>}
            {actsSince !== null && <p>{actsWords(actsSince, mergesSince.length > 0)}</p>}
            {packagesSince.length > 0 && <p className="backup-trouble">{packagesWords(packagesSince)}</p>}
            {lines.length > 0 && (
              <table className="table">
                <caption>条数有变的</caption>
                <thead>
                  <tr>
                    <th scope="col">内容</th>
                    <th scope="col">备份里</th>
                    <th scope="col">现在</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <tr key={line.label}>
                      <th scope="row">{line.label}</th>
                      <td className="digits">{line.inBackup}</td>
                      <td className="digits">{line.now}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </>
        )
      }}
    </Ready>
  )
}
