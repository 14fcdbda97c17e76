import { bareCode } from '../../../shared/domain/codes.ts'
import type { AidFile } from '../../../shared/domain/hardship/aid-facts.ts'
import { isStudent } from '../../../shared/domain/hardship/household.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import type { Sqlite } from '../../db/open.ts'
import { CLOSED_STATE_IDS } from './household.ts'
import { toState } from './mapping.ts'

/** What the ledger of aid asks of a household file. */
export interface AidHousehold {
  readonly id: string
  readonly fileNo: string
  /** The filed worker. */
  readonly personId: string
  readonly name: string
  readonly unitName: string | null
  readonly facts: AidFile
  readonly students: readonly HouseholdStudent[]
}

export interface HouseholdStudent {
  readonly personId: string
  readonly name: string
  readonly school: string | null
  readonly schoolLevel: string | null
}

export interface AidHouseholds {
  /** Null for a file that is in the recycle bin or was never there. */
  read(fileId: string): AidHousehold | null
  /** The open file that somebody is the worker of, or is counted in. */
  fileOfPerson(personId: string): string | null
}

/** Reads households one by one, each in two look-ups, for as many as a campaign has. */
export function makeAidHouseholds(sqlite: Sqlite): AidHouseholds {
  const readFile = sqlite.prepare(
    `select f.id, f.file_no, f.person_id, p.name, u.name as unit_name, f.state, f.category, f.area, f.approved_on, f.closed_on
     from hardship_file f join person p on p.id = f.person_id left join unit u on u.id = p.unit_id
     where f.id = ? and f.deleted_at is null`,
  )
  const readPeople = sqlite.prepare(
    `select m.person_id as personId, p.name, m.school, m.school_level as schoolLevel
     from household_member m join person p on p.id = m.person_id
     where m.file_id = ? and m.deleted_at is null order by m.position, m.id`,
  )
  const findFile = sqlite
    .prepare(
      `select f.id from (
         select id from hardship_file where person_id = @person
         union
         select file_id from household_member where person_id = @person and counted = 1 and deleted_at is null
       ) own
       join hardship_file f on f.id = own.id
       where f.deleted_at is null and f.state not in (${CLOSED_STATE_IDS}) order by f.number limit 1`,
    )
    .pluck()
  return {
    read(fileId) {
      const row = readFile.get(fileId) as FileRecord | undefined // the columns named
      if (row === undefined) return null
      const people = readPeople.all(fileId) as HouseholdStudent[] // the columns named
      return {
        id: row.id,
        fileNo: row.file_no,
        personId: row.person_id,
        name: row.name,
        unitName: row.unit_name,
        facts: {
          state: toState(row.state),
          category: row.category === null ? null : bareCode(row.category),
          area: row.area,
          approvedOn: row.approved_on === null ? null : day(row.approved_on),
          closedOn: row.closed_on === null ? null : day(row.closed_on),
          personIds: [...new Set([row.person_id, ...people.map(({ personId }) => personId)])],
        },
        students: people.filter(isStudent),
      }
    },
    fileOfPerson(personId) {
      const id = findFile.get({ person: personId })
      return typeof id === 'string' ? id : null
    },
  }
}

interface FileRecord {
  readonly id: string
  readonly file_no: string
  readonly person_id: string
  readonly name: string
  readonly unit_name: string | null
  readonly state: string
  readonly category: string | null
  readonly area: 'town' | 'village'
  readonly approved_on: string | null
  readonly closed_on: string | null
}
