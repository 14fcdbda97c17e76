import type { Assessment, LabourFindingView } from '../../../shared/contract/labour.ts'
import type { LabourAssessment } from '../../../shared/domain/labour/assess.ts'
import type { LabourFinding } from '../../../shared/domain/labour/explain.ts'

/** The rule's answer as the contract carries it. */
export function toAssessment(assessment: LabourAssessment): Assessment {
  return { ...assessment, flags: [...assessment.flags] }
}

export function toFinding(finding: LabourFinding): LabourFindingView {
  return { ...finding, views: [...finding.views], articles: [...finding.articles], grounds: finding.grounds.map((each) => ({ ...each })) }
}
