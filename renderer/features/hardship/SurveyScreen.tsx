import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { Survey, SURVEY_OUTCOMES } from '../../../shared/contract/surveys.ts'
import { call, type Output } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { useOffsetPages } from '../../data/use-offset-pages.ts'
import { OUTCOME_LABELS, spanWords } from '../../text/hardship.ts'
import type { Column } from '../../ui/columns.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { VirtualTable } from '../../ui/VirtualTable.tsx'
import { SurveyEndDialog } from './SurveyEndDialog.tsx'
import { SurveyNoteDialog } from './SurveyNoteDialog.tsx'
import './hardship.css'

type Outcome = (typeof SURVEY_OUTCOMES)[number]
type Row = Output<'surveys.people'>['rows'][number]
type Shown = Outcome | 'open' | 'all'

/** In the order of the keys 1 to 4. */
const OUTCOMES: readonly Outcome[] = ['fine', 'candidate', 'absent', 'known']
const TABS: readonly { key: Shown; label: string }[] = [
  { key: 'all', label: '全部' },
  { key: 'open', label: '还没走访' },
  ...OUTCOMES.map((key) => ({ key, label: OUTCOME_LABELS[key] })),
]

/** One round, gone through by keyboard: a digit says what came of a person and goes on to the next. */
export function SurveyScreen({ id }: { id: string }) {
  const survey = useCall('surveys.list').value?.find((round) => round.id === id) ?? null
  const [shown, setShown] = useRemembered<Shown>(`survey.shown ${id}`, 'all')
  const [place, setPlace] = useRemembered(`survey.place ${id} ${shown}`, 0)
  const [asked, setAsked] = useState<Row | null>(null)
  const [noted, setNoted] = useState<Row | null>(null)
  const [closing, setClosing] = useState(false)
  const [ending, setEnding] = useState(false)
  const isClosed = survey !== null && survey.closedOn !== null
  const source = useOffsetPages('surveys.people', `${id} ${shown}`, (page) => call('surveys.people', { id, outcome: shown, ...page }))
  const { attempt, done } = useMessages()
  const mark = async (row: Row, outcome: Outcome): Promise<void> => {
    await attempt(() => call('surveys.mark', { rowId: row.id, outcome, seenOn: today(), note: row.note }))
  }
  const open = (row: Row): void => {
    const known = row.fileId ?? row.openFileId
    if (known !== null) return goTo('hardship', { id: known })
    // A file number is never used again: whom nobody has found in need gets a file only when somebody says so.
    if (row.outcome === 'candidate') void openFile(row)
    else setAsked(row)
  }
  const openFile = async (row: Row): Promise<void> => {
    const opened = await attempt(() => call('surveys.openFile', { rowId: row.id }))
    if (opened === null) return
    done(`已为${row.person.name}建档`)
    goTo('hardship', { id: opened.fileId })
  }
  const markKey = (outcome: Outcome) => (row: Row) => {
    void mark(row, outcome)
    const isRefused = outcome === 'known' && row.fileId === null && row.openFileId === null
    // Whoever is marked leaves the list of those to be seen, and the next one moves up to his place.
    return isRefused || shown === 'open' ? 'stay' : 'next'
  }
  const noteKey = (row: Row) => {
    setNoted(row)
    return 'stay' as const
  }
  const rowKeys = { 1: markKey('fine'), 2: markKey('candidate'), 3: markKey('absent'), 4: markKey('known'), n: noteKey }
  const columns = useMemo(() => surveyColumns(), [])
  return (
    <PageFrame
      back
      filled
      title={survey?.name ?? '摸底'}
      aside={survey !== null && <span className="digits">{spanWords(survey)}</span>}
      toolbar={
        survey !== null && (
          <>
            <Button onClick={() => setEnding(true)}>{isClosed ? '重新开始…' : '改截止日期…'}</Button>
            {!isClosed && <Button onClick={() => setClosing(true)}>结束摸底…</Button>}
          </>
        )
      }
    >
      <div className="file-lists" role="group" aria-label="名单">
        {TABS.map(({ key, label }) => (
          <button key={key} type="button" className="file-list" aria-pressed={key === shown} onClick={() => setShown(key)}>
            {label}
          </button>
        ))}
      </div>
      <p className="survey-keys">
        {survey !== null && (
          <b role="status">
            已走访 {survey.seen} / {survey.people} 人，候选 {survey.candidates} 人，已建档 {survey.files} 户。
          </b>
        )}{' '}
        {isClosed ? (
          <>已经结束，只能查看；按 <kbd>Enter</kbd> 打开档案。</>
        ) : (
          <>
            在表格里按 <kbd>↓</kbd> 下一人，<kbd>1</kbd> 正常 <kbd>2</kbd> 候选 <kbd>3</kbd> 不在 <kbd>4</kbd> 已建档，<kbd>N</kbd> 写备注，<kbd>Enter</kbd> 建档或打开档案
          </>
        )}
      </p>
      <VirtualTable
        label="摸底名单"
        list="survey"
        counter="人"
        columns={columns}
        source={source}
        rowKey={(row) => row.id}
        rowKeys={isClosed ? {} : rowKeys}
        cursor={{ row: place, move: setPlace }}
        onOpen={open}
        empty={<EmptyState title="这里没有人" hint="换一个名单看看。" actions={<Button onClick={() => setShown('all')}>看全部</Button>} />}
      />
      {asked !== null && <OpenAnyway row={asked} onOpen={openFile} onClose={() => setAsked(null)} />}
      {noted !== null && <SurveyNoteDialog row={noted} onClose={() => setNoted(null)} />}
      {ending && survey !== null && <SurveyEndDialog survey={survey} onClose={() => setEnding(false)} />}
      {closing && survey !== null && <CloseSurvey survey={survey} onClose={() => setClosing(false)} />}
    </PageFrame>
  )
}

/** Asks before a file is opened for somebody who is not marked as a candidate. */
function OpenAnyway({ row, onOpen, onClose }: { row: Row; onOpen: (row: Row) => Promise<void>; onClose: () => void }) {
  const { person, outcome } = row
  return (
    <ConfirmDialog
      open
      title={`为${person.name}建困难职工档案`}
      confirmLabel="建档"
      ready
      onConfirm={() => onOpen(row)}
      onClose={onClose}
    >
      <p>
        {outcome === null ? '还没有登记走访结果' : `走访结果是“${OUTCOME_LABELS[outcome]}”`}，建档后结果改为“候选”。
        档案编号用过就不再用，按错了请取消。
      </p>
    </ConfirmDialog>
  )
}

/** Asks first: from then on nothing is taken, and who was not seen stays on the list. */
function CloseSurvey({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const { done } = useMessages()
  const left = survey.people - survey.seen
  return (
    <ConfirmDialog
      open
      title={`结束“${survey.name}”`}
      confirmLabel="结束摸底"
      ready
      onConfirm={async () => {
        await call('surveys.close', { id: survey.id })
        done(`“${survey.name}”已结束`)
        onClose()
      }}
      onClose={onClose}
    >
      <p>{left === 0 ? '名单里的人都走访过了。' : `还有 ${left} 人没有走访，会留在名单里。`}结束以后不能再登记；要接着做，点“重新开始”。</p>
    </ConfirmDialog>
  )
}

function surveyColumns(): Column<Row>[] {
  return [
    { key: 'name', title: '姓名', width: 11, fixed: true, link: true, render: ({ person }) => <span title={person.name}>{person.name}</span> },
    { key: 'outcome', title: '结果', width: 7, render: (row) => <OutcomeMark row={row} /> },
    { key: 'file', title: '困难档案', width: 7, render: (row) => (row.fileId !== null ? '本次建档' : row.openFileId !== null ? '原来就有' : null) },
    { key: 'unit', title: '工作单位', width: 12, render: ({ person }) => <span title={person.unitName ?? ''}>{person.unitName}</span> },
    { key: 'dept', title: '部门/车间', width: 7, render: ({ person }) => person.dept },
    { key: 'birthOn', title: '出生日期', width: 6, digits: true, render: ({ person }) => person.birthOn },
    { key: 'mobile', title: '手机号码', width: 7, digits: true, render: ({ person }) => person.mobileMasked },
    { key: 'seenOn', title: '走访日期', width: 6, digits: true, render: (row) => row.seenOn },
    { key: 'note', title: '备注', width: 10, render: (row) => row.note },
  ]
}

const MARKS: Readonly<Record<Outcome, string>> = { fine: 'good-text', candidate: 'warn-text', absent: 'none', known: 'none' }

function OutcomeMark({ row }: { row: Row }) {
  if (row.outcome === null) return <span className="none">—</span>
  const index = OUTCOMES.indexOf(row.outcome) + 1
  return <span className={MARKS[row.outcome]}>{index} {OUTCOME_LABELS[row.outcome]}</span>
}
