import type { Output } from '../../bridge.ts'
import { STAGE_WORDS } from '../../text/county.ts'
import { reasonSentence } from '../../text/errors.ts'
import { dayOf } from './day-of.ts'

type Refused = Output<'county.overview'>['refusedFiles'][number]

/** 没有收下的文件: what came and could not be taken, so that somebody calls whoever sent it. */
export function RefusedFiles({ files }: { files: readonly Refused[] }) {
  if (files.length === 0) return null
  return (
    <section className="card" aria-labelledby="county-refused">
      <h2 id="county-refused">没有收下的文件</h2>
      <div className="table-scroll" role="region" aria-label="没有收下的文件" tabIndex={0}>
        <table className="table">
          <caption className="sr-only">没有收下的文件</caption>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">文件</th>
              <th scope="col">乡镇</th>
              <th scope="col">原因</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ id, at, fileName, reason, stage, townshipCode, townshipName }) => (
              <tr key={id}>
                <td className="digits county-day">{dayOf(at)}</td>
                <th scope="row" className="county-file">
                  {fileName}
                </th>
                <td>{townshipName ?? townshipCode ?? '看不出'}</td>
                <td>
                  {stage !== null && `停在“${STAGE_WORDS[stage] ?? stage}”：`}
                  {reasonSentence(reason) ?? '读不出来'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
