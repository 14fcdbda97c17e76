import { cpSync } from 'node:fs'
import type { BulkJournal } from '../../electron/db/bulk.ts'
import type { RowChange } from '../../electron/db/row-change.ts'
import type { Sqlite } from '../../electron/db/open.ts'
import { makeIdMaker } from '../../electron/machine.ts'
import { addDays, day, isPlainDate, type PlainDate } from '../../shared/domain/plain-date.ts'
import { makeHouseholdMaker, type MadeUpHousehold } from '../support/generate-households.ts'
import { makeRandom } from '../support/generate-people.ts'
import { openProgram } from './program.ts'
import { ensureFolder, ensureStore, fillStore, writeChunk } from './stores.ts'

export const CAMPAIGNS = 40

/**
 * Folder of a store with so many household files among the people: households of two to five, rows of money, papers,
 * steps, a confirmed class, aid of forty campaigns. Built once, like the store of people that it grows from.
 */
export async function ensureHardshipStore(people: number, files: number, say: (text: string) => void): Promise<string> {
  const sources = [
    'tests/bench/hardship-store.ts', 'tests/support/generate-households.ts', 'electron/features/hardship/derive-files.ts',
  ]
  return ensureFolder(`${people}-with-${files}-files`, sources, say, async (folder) => {
    cpSync(await ensureStore(people, say), folder, { recursive: true })
    const newId = makeIdMaker(Date.now)
    const made: MadeFile[] = []
    await fillStore(folder, async (store) => {
      store.sqlite.prepare('insert into attachment_content values (?, ?, ?)').run(SCAN, Buffer.from('x'), '2026-01-20')
      await writeChunk(store, (journal) => [...insertLine(journal, newId), ...insertCampaigns(journal, newId)])
      const campaigns = store.sqlite.prepare('select id from aid_campaign').pluck().all().map(String)
      const workers = pickWorkers(store.sqlite, files)
      const random = makeRandom(41)
      const makeHousehold = makeHouseholdMaker(random)
      for (let from = 0; from < workers.length; from += CHUNK) {
        await writeChunk(store, (journal) =>
          workers.slice(from, from + CHUNK).flatMap((worker, i) => {
            const household = makeHousehold(worker, 2 + ((from + i) % 4))
            const file = { id: newId(), nth: from + i, worker, household, campaigns, random }
            made.push(file)
            return insertFile(journal, newId, file)
          }),
        )
        say(`building: ${Math.min(from + CHUNK, files)} files of ${files}`)
      }
    })
    const sum = await explainOne(folder, made[0]?.id ?? '')
    await fillStore(folder, async (store) => {
      for (let from = 0; from < made.length; from += CHUNK) {
        await writeChunk(store, (journal) =>
          made.slice(from, from + CHUNK).map(({ id }) => insertAssessment(journal, newId(), id, sum)),
        )
      }
      // What the statistics of the planner are in a store that has been in use.
      store.sqlite.exec('pragma optimize')
    })
  })
}

const CHUNK = 2_000

interface Worker {
  readonly id: string
  readonly name: string
  readonly sex: string
  readonly birthOn: PlainDate
}

interface MadeFile {
  readonly id: string
  readonly nth: number
  readonly worker: Worker
  readonly household: MadeUpHousehold
  readonly campaigns: readonly string[]
  readonly random: () => number
}

function insertLine(journal: BulkJournal, newId: () => string): RowChange[] {
  const line = { name: 'hardship.dibao_town', value: '77000', valid_from: '2025-07-01', document_no: '云民发〔2025〕12号' }
  return [journal.insert('parameter', newId(), line)]
}

function insertCampaigns(journal: BulkJournal, newId: () => string): RowChange[] {
  return Array.from({ length: CAMPAIGNS }, (_, i) => {
    const year = 2026 - Math.floor(i / 8)
    const name = `${year}年第${(i % 8) + 1}次送温暖`
    const fields = { name, kind: 'grant', aid_type: 'aid_type/21', fund: 'fund_source/4', year, standard_fen: 60_000 }
    return journal.insert('aid_campaign', newId(), { ...fields, state: 'recorded' })
  })
}

function pickWorkers(sqlite: Sqlite, files: number): Worker[] {
  const total = Number(sqlite.prepare('select max(number) from person').pluck().get())
  const every = Math.max(1, Math.floor(total / files))
  const rows = sqlite
    .prepare('select id, name, sex, birth_on from person where number % ? = 0 and sex is not null order by number limit ?')
    .all(every, files) as { id: string; name: string; sex: string; birth_on: string }[] // the columns named
  return rows.flatMap(({ id, name, sex, birth_on: birthOn }) =>
    isPlainDate(birthOn) ? [{ id, name, sex: sex.replace('sex/', ''), birthOn }] : [],
  )
}

function insertFile(journal: BulkJournal, newId: () => string, file: MadeFile): RowChange[] {
  const { id, nth, worker, household } = file
  const people = [worker.id, ...household.relatives.map(() => newId())]
  const own = { file_id: id }
  const openedOn = addDays(day('2024-01-08'), nth % 700)
  return [
    ...household.relatives.map(({ name, idNo, sex, birthOn }, i) =>
      journal.insert('person', people[i + 1] ?? '', {
        name, id_type: 'id_type/111', id_no: idNo, sex: `sex/${sex}`, birth_on: birthOn,
      }),
    ),
    journal.insert('hardship_file', id, {
      file_no: `${openedOn.slice(0, 4)}-云桥镇-${String(nth + 1).padStart(5, '0')}`, person_id: worker.id, area: 'town',
      opened_on: openedOn, main_cause: `hardship_cause/${household.mainCause}`, story: household.story,
      category: `hardship_category/${nth % 3 === 0 ? '2' : '1'}`, migrant: nth % 2, health: 'hardship_health/01',
      paper_synced_on: '2026-02-27',
    }),
    journal.insert('household_member', newId(), {
      ...own, person_id: worker.id, position: 0, relation: 'family_relation/01', counted: 1,
    }),
    ...household.relatives.map((relative, i) =>
      journal.insert('household_member', newId(), {
        ...own, person_id: people[i + 1] ?? '', position: i + 1, relation: `family_relation/${relative.relation}`,
        counted: 1, school: relative.school, school_level: relative.schoolLevel, health: `hardship_health/${relative.health}`,
        illness: relative.illness,
      }),
    ),
    ...household.incomes.map(({ who, item, amountFen, months, evidence }, position) =>
      journal.insert('income', newId(), {
        ...own, person_id: people[who] ?? '', position, item: `income_item/${item}`, amount_fen: amountFen, per: 'month',
        months, counted: 1, evidence,
      }),
    ),
    ...household.expenses.map(({ who, item, grossFen, reimbursedFen, evidence }, position) =>
      journal.insert('rigid_expense', newId(), {
        ...own, person_id: people[who] ?? '', position, item: `rigid_expense_item/${item}`, gross_fen: grossFen,
        reimbursed_fen: reimbursedFen, counted: 1, evidence,
      }),
    ),
    ...PAPERS.map((kind) => journal.insert('hardship_evidence', newId(), { ...own, kind, received_on: openedOn, copies: 1 })),
    ...SCANS.map((kind) =>
      journal.insert('attachment', newId(), {
        owner_table: 'hardship_file', owner_id: id, kind, title: kind, media_type: 'image/jpeg', size: 1, sha256: SCAN,
      }),
    ),
    ...insertSteps(journal, newId, file, openedOn),
    ...insertAid(journal, newId, file),
  ]
}

const PAPERS = [
  'application', 'household_register', 'income_proof', 'diagnosis', 'medical_bills', 'authorisation', 'visit_form',
  'committee_minutes', 'publicity_sheet',
]

const SCANS = ['household_register', 'diagnosis', 'medical_bills', 'visit_photos']
/** The one picture that all scans show. */
const SCAN = '00'

const STEPS = [
  ['apply', 7, null], ['authorise', 8, null], ['visit', 10, '王组织、赵红'], ['review_meeting', 14, '周正、王组织、赵红'],
  ['publicity', 16, null], ['town_review', 40, null], ['submit', 41, null], ['approve', 55, null], ['file', 57, null],
] as const

/** Most files are through; some still stand at the application, some in publicity. */
function insertSteps(journal: BulkJournal, newId: () => string, { id, nth }: MadeFile, openedOn: PlainDate): RowChange[] {
  const reached = nth % 10 === 0 ? 1 : nth % 10 === 1 ? 5 : STEPS.length
  return STEPS.slice(0, reached).map(([kind, after, people], i) =>
    journal.insert('hardship_step', newId(), {
      file_id: id, kind, on_date: addDays(openedOn, after), position: i + 1, people,
      data: JSON.stringify(kind === 'publicity' ? { days: 5 } : kind === 'approve' ? { documentNo: '云工发〔2026〕3号' } : {}),
      state_after: 'hardship_state/draft',
    }),
  )
}

function insertAid(journal: BulkJournal, newId: () => string, { id, nth, worker, campaigns, random }: MadeFile): RowChange[] {
  const own = { file_id: id, person_id: worker.id, fund: 'fund_source/4', handler: '王组织' }
  const campaign = nth % CAMPAIGNS
  const warmth = journal.insert('aid', newId(), {
    ...own, campaign_id: campaigns[campaign] ?? null, aid_type: 'aid_type/21', on_date: `${2026 - Math.floor(campaign / 8)}-01-20`,
    amount_fen: 60_000, position: Math.floor(nth / CAMPAIGNS) + 1, signed_on: '2026-01-20',
  })
  const others = ['11', '12'].map((type) =>
    journal.insert('aid', newId(), {
      ...own, aid_type: `aid_type/${type}`, on_date: addDays(day('2024-06-01'), Math.floor(random() * 600)),
      amount_fen: 50_000 + Math.floor(random() * 40) * 10_000, voucher_no: `PZ-${nth}`,
    }),
  )
  return [warmth, ...others]
}

/** One sum as the program writes it down; it stands for those of all files. */
async function explainOne(folder: string, id: string): Promise<string> {
  const program = await openProgram(folder)
  try {
    return JSON.stringify(await program.call('hardship.explain', { id }))
  } finally {
    await program.close()
  }
}

function insertAssessment(journal: BulkJournal, id: string, fileId: string, sum: string): RowChange {
  return journal.insert('hardship_assessment', id, {
    file_id: fileId, on_date: '2026-01-20', sum, suggested: 'deep', category: 'hardship_category/1', reason: '属实',
    confirmed_by: '王组织',
  })
}
