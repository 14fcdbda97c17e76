import type { FileForm } from '../../../shared/contract/form-names.ts'
import type { FilePapers } from './data.ts'
import type { Layout } from './layout.ts'
import { layOutAidApplication } from './layouts/aid-application.ts'
import { layOutAidApproval } from './layouts/aid-approval.ts'
import { layOutApplication } from './layouts/application.ts'
import { layOutAssessment } from './layouts/assessment-sheet.ts'
import { layOutAuthorisation } from './layouts/authorisation.ts'
import { layOutEntryGuide } from './layouts/entry-guide.ts'
import { layOutFileSheet } from './layouts/file-sheet.ts'
import { layOutFolder } from './layouts/folder-index.ts'
import { layOutMissingSlip } from './layouts/missing-slip.ts'
import { layOutPublicityResult } from './layouts/publicity-result.ts'
import { layOutVisitSheet } from './layouts/visit-sheet.ts'

/** Papers of one household, each by its name in the contract. */
export const FILE_LAYOUTS: Readonly<Record<FileForm, (papers: FilePapers) => Layout>> = {
  file_sheet: layOutFileSheet,
  application: layOutApplication,
  visit_sheet: layOutVisitSheet,
  authorisation: layOutAuthorisation,
  aid_application: layOutAidApplication,
  aid_approval: layOutAidApproval,
  publicity_result: layOutPublicityResult,
  folder_index: layOutFolder,
  entry_guide: layOutEntryGuide,
  missing_slip: layOutMissingSlip,
  assessment_sheet: layOutAssessment,
}
