import { Button } from 'antd'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { countLines } from './finding-parts.ts'
import { FindingList } from './FindingList.tsx'
import './hardship.css'

/** 上报前体检: what would come back from the county, of one file or of all that are to go up. */
export function CheckScreen({ id }: { id?: string }) {
  const checked = useCall('hardship.check', { id: id ?? null })
  return (
    <PageFrame back title="上报前体检" aside={id === undefined ? '所有待上报的档案' : undefined}>
      <Ready of={checked}>
        {(files) => {
          const clean = files.filter(({ findings }) => findings.every(({ level }) => level !== 'stop'))
          if (files.length === 0) {
            return <EmptyState title="没有待上报的档案" hint="公示中、有异议和退回的档案会列在这里；别的档案请打开后点“上报前体检”。" actions={<Button onClick={() => goTo('hardships')}>看全部档案</Button>} />
          }
          return (
            <>
              <p className="check-summary" role="status">
                共 {files.length} 户：<span className="good-text">✓ 可以上报 {clean.length} 户</span>，
                <span className="warn-text">须补正 {files.length - clean.length} 户</span>
              </p>
              {files.map((file) => (
                <CheckedFile key={file.id} file={file} />
              ))}
            </>
          )
        }}
      </Ready>
    </PageFrame>
  )
}

type Checked = { id: string; fileNo: string; name: string; findings: Parameters<typeof FindingList>[0]['findings'] }

function CheckedFile({ file }: { file: Checked }) {
  const { id, name, fileNo, findings } = file
  const stops = countLines(findings.filter(({ level }) => level === 'stop'))
  return (
    <section className="card" aria-label={name}>
      <div className="card-head">
        <h2>
          {name} <span className="none digits">{fileNo}</span>
        </h2>
        <span className="card-acts">
          <span className={stops === 0 ? 'good-text' : 'warn-text'}>{stops === 0 ? '✓ 可以上报' : `${stops} 处须补正`}</span>
          <Button size="small" onClick={() => goTo('hardship', { id })}>
            打开档案
          </Button>
        </span>
      </div>
      {findings.length > 0 && <FindingList label={`${name}的体检结果`} findings={findings} onGo={(part) => goTo('hardship', { id, part })} />}
    </section>
  )
}
