import { readColumns } from './columns.ts'
import { findHeader } from './header.ts'
import { buildVocabulary, type HeaderVocabulary } from './header-names.ts'
import { buildHardshipVocabulary, isMark } from './hardship-headers.ts'
import { buildLabourVocabulary, isContractMark } from './labour-headers.ts'
import type { Subject, Workbook } from './sheet.ts'

/**
 * What the sheets of a workbook are about, by their headers: two names that only such a sheet has decide. A list with
 * the day of joining or the number of a card is one of members, whatever else it tells of them.
 */
export function detectSubject(workbook: Workbook): Subject {
  const households = countMarks(workbook, buildHardshipVocabulary(), isMark)
  const contracts = countMarks(workbook, buildLabourVocabulary(), isContractMark)
  const membership = countMarks(workbook, buildVocabulary(), (field) => field === 'joinedOn' || field === 'cardNo')
  if (households >= FEWEST_MARKS && households >= contracts) return 'hardship'
  return contracts >= FEWEST_MARKS && membership === 0 ? 'labour' : 'members'
}

const FEWEST_MARKS = 2

/** The most different fields of the wanted kind that one sheet has. */
function countMarks<F extends string>(
  workbook: Workbook,
  vocabulary: HeaderVocabulary<F>,
  isWanted: (field: F | null) => boolean,
): number {
  const counts = workbook.sheets.map((sheet) => {
    const header = findHeader(sheet, vocabulary)
    const columns = header === null ? [] : readColumns(sheet, header, vocabulary)
    return new Set(columns.flatMap(({ field }) => (isWanted(field) ? [field] : []))).size
  })
  return Math.max(0, ...counts)
}
