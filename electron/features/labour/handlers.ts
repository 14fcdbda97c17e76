import { labourCalls } from '../../../shared/contract/labour.ts'
import { agencyRatio } from '../../../shared/domain/labour/agency-ratio.ts'
import { assessLabour } from '../../../shared/domain/labour/assess.ts'
import { explainLabour } from '../../../shared/domain/labour/explain.ts'
import { handle } from '../../handle.ts'
import { toAssessment, toFinding } from './mapping.ts'

export const labourFeature = handle(labourCalls, {
  'labour.assess': (_ctx, input) =>
    'facts' in input ? toAssessment(assessLabour(input.facts)) : agencyRatio(input.input.own, input.input.agency),
  'labour.explain': (_ctx, { facts }) => {
    const { assessment, findings } = explainLabour(facts)
    return { assessment: toAssessment(assessment), findings: findings.map(toFinding) }
  },
})
