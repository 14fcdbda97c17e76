import { App as Kit, ConfigProvider } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { MemberRow } from '../../../shared/contract/members.ts'
import { maskIdNo, maskPhone } from '../../../shared/domain/privacy/mask.ts'
import { peopleColumns } from '../../../renderer/features/members/people-columns.tsx'
import { NOTHING, type Selection } from '../../../renderer/ui/selection.ts'
import { makeTheme } from '../../../renderer/ui/theme.ts'
import { VirtualTable } from '../../../renderer/ui/VirtualTable.tsx'
import '../../../renderer/styles.css'
import { generatePeople, generateUnits, type MadeUpPerson } from '../../support/generate-people.ts'

// The list of members as the program shows it, or the least that can scroll: `?list=ours` or `?list=bare`.
const PEOPLE = 50_000
const UNITS = generateUnits()
const ROWS: readonly MemberRow[] = [...generatePeople(PEOPLE)].map(toRow)
const COLUMNS = peopleColumns({})

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root element')
const ours = new URLSearchParams(location.search).get('list') === 'ours'
createRoot(root).render(ours ? <Ours /> : <Bare />)

function Ours() {
  const [selection, setSelection] = useState<Selection>(NOTHING)
  const [source] = useState({
    state: 'ready' as const,
    rows: ROWS,
    total: ROWS.length,
    error: null,
    want: () => undefined,
    reload: () => undefined,
  })
  return (
    <ConfigProvider theme={makeTheme(100)} button={{ autoInsertSpace: false }}>
      <Kit>
        <div className="held">
          <VirtualTable
            label="会员列表"
            columns={COLUMNS}
            source={source}
            rowKey={(row) => row.id}
            onOpen={() => undefined}
            selection={selection}
            onSelect={setSelection}
          />
        </div>
      </Kit>
    </ConfigProvider>
  )
}

const ROW_HEIGHT = 36
const SPARE = 20

/** Rows in sight and the same number to spare as ours, plain text in the same columns, and nothing else. */
function Bare() {
  const scroller = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState(0)
  useEffect(() => {
    const element = scroller.current
    const look = (): void => setFirst(Math.max(0, Math.floor((element?.scrollTop ?? 0) / ROW_HEIGHT) - SPARE))
    element?.addEventListener('scroll', look, { passive: true })
    return () => element?.removeEventListener('scroll', look)
  }, [])
  const shown = ROWS.slice(first, first + Math.ceil(640 / ROW_HEIGHT) + 2 * SPARE)
  return (
    <div ref={scroller} className="bare" data-scroller>
      <div style={{ height: ROWS.length * ROW_HEIGHT }}>
        {shown.map((row, i) => (
          <div key={first + i} className="bare-row" style={{ transform: `translateY(${(first + i) * ROW_HEIGHT}px)` }}>
            {textsOf(row).map((text, column) => (
              <span key={column}>{text}</span>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function textsOf(row: MemberRow): (string | null)[] {
  const { name, sex, birthOn, idNoMasked, mobileMasked, unitName, memberState, joinedOn, missing } = row
  return [name, sex, birthOn, idNoMasked, mobileMasked, unitName, memberState, joinedOn, String(missing.length)]
}

function toRow(person: MadeUpPerson, index: number): MemberRow {
  return {
    id: String(index),
    name: person.name,
    sex: person.sex,
    birthOn: person.birthOn,
    ethnicity: person.ethnicity,
    political: person.political,
    education: person.education,
    idNoMasked: person.idNo === null ? null : maskIdNo(person.idNo),
    mobileMasked: person.mobile === null ? null : maskPhone(person.mobile),
    unitId: String(person.unit),
    unitName: UNITS[person.unit]?.name ?? null,
    unionId: null,
    unionName: null,
    unionGroup: person.unionGroup,
    dept: person.dept,
    job: person.job,
    memberState: person.retainedOn === null ? 'active' : 'retained',
    joinedOn: person.joinedOn,
    cardNo: person.cardNo,
    migrant: person.migrant,
    missing: person.mobile === null ? ['mobile'] : [],
    wrong: [],
  }
}
