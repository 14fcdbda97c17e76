import { Button } from 'antd'
import type { Preview } from '../../../shared/contract/import.ts'
import { call } from '../../bridge.ts'
import { useMessages } from '../../ui/messages.tsx'

interface Props {
  preview: Preview
  onChosen: () => void
}

/** Names that resemble a unit on file: one answer for all people of a name. Until then they wait. */
export function OpenUnits({ preview, onChosen }: Props) {
  const { attempt, done } = useMessages()
  const open = preview.unknownUnits.filter(({ chosen }) => chosen === null)
  if (open.length === 0 || (preview.state !== 'previewed' && preview.state !== 'applied')) return null
  const choose = async (text: string, unit: string, name: string): Promise<void> => {
    const chosen = await attempt(() =>
      call('import.chooseUnits', { batchId: preview.batchId, units: { [text]: unit } }),
    )
    if (chosen === null) return
    done(`“${text}”${unit === 'new' ? '是新单位' : `就是“${name}”`}`)
    onChosen()
  }
  return (
    <section className="open-units" aria-label="单位名称待定">
      <p>下面的单位名称和已有单位相像，定下来之前这些人待核，不会导入：</p>
      <ul>
        {open.map(({ text, rows, candidates: [best] }) => (
          <li key={text}>
            <span className="open-units-name">
              “{text}”（{rows} 人）
            </span>
            {best !== undefined && (
              <Button onClick={() => void choose(text, best.id, best.name)}>就是“{best.name}”</Button>
            )}
            <Button onClick={() => void choose(text, 'new', text)}>是另一个新单位</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
