import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { spanWords } from '../../text/hardship.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { SurveyDialog } from './SurveyDialog.tsx'
import './hardship.css'

/** 摸底: the rounds, newest first. */
export function SurveysScreen() {
  const surveys = useCall('surveys.list')
  const [starting, setStarting] = useState(false)
  const begin = (): void => setStarting(true)
  useShortcuts({ 'ctrl+n': begin })
  return (
    <PageFrame
      back
      title="困难职工摸底"
      toolbar={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={begin} title="Ctrl+N">
          开始新的摸底
        </Button>
      }
    >
      <Ready of={surveys}>
        {(rounds) =>
          rounds.length === 0 ? (
            <EmptyState
              title="还没有做过摸底"
              hint="挑出要走访的人（一个单位、一个工会，或全部农民工），逐个用键盘登记；候选的人一键建成档案。"
              actions={
                <Button type="primary" onClick={begin}>
                  开始新的摸底
                </Button>
              }
            />
          ) : (
            <section className="card">
              <div className="table-scroll">
                <table className="table">
                  <caption>共 {rounds.length} 次</caption>
                  <thead>
                    <tr>
                      <th scope="col">名称</th>
                      <th scope="col">时间</th>
                      <th scope="col" className="money">人数</th>
                      <th scope="col" className="money">已走访</th>
                      <th scope="col" className="money">候选</th>
                      <th scope="col" className="money">已建档</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rounds.map((round) => (
                      <tr key={round.id}>
                        <th scope="row">
                          <button type="button" className="text-link" onClick={() => goTo('survey', { id: round.id })}>
                            {round.name}
                          </button>
                        </th>
                        <td className="digits">{spanWords(round)}</td>
                        <td className="money digits">{round.people}</td>
                        <td className="money digits">{round.seen}</td>
                        <td className="money digits">{round.candidates}</td>
                        <td className="money digits">{round.files}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
          )
        }
      </Ready>
      {starting && <SurveyDialog onClose={() => setStarting(false)} />}
    </PageFrame>
  )
}
