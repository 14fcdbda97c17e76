import { Button } from 'antd'
import { call } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useMessages } from '../../ui/messages.tsx'

/** Back to before the last merge: opens the restore of the backup that was made right before it. */
export function BeforeMergeLink({ packageId, name }: { packageId: string; name: string }) {
  const { attempt } = useMessages()
  const go = async (): Promise<void> => {
    const found = await attempt(() => call('county.beforeMerge', { packageId }))
    if (found !== null) goTo('backups', { restore: found.backupId })
  }
  return (
    <Button size="small" type="link" aria-label={`回到合并之前：${name}`} onClick={() => void go()}>
      回到合并之前
    </Button>
  )
}
