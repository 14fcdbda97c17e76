import { labourCalls } from '../../../shared/contract/labour.ts'
import { employmentCalls } from '../../../shared/contract/labour-records.ts'
import { agencyRatio } from '../../../shared/domain/labour/agency-ratio.ts'
import { assessLabour } from '../../../shared/domain/labour/assess.ts'
import { explainLabour } from '../../../shared/domain/labour/explain.ts'
import { handle } from '../../handle.ts'
import { listEmployments } from './list.ts'
import { toAssessment, toFinding } from './mapping.ts'
import { addEmployment, changeEmployment, removeEmployment, renewMany } from './service.ts'
import { employmentsOfPerson, getEmployment } from './view.ts'

export const labourFeature = handle(labourCalls, {
  'labour.assess': (_ctx, input) =>
    'facts' in input ? toAssessment(assessLabour(input.facts)) : agencyRatio(input.input.own, input.input.agency),
  'labour.explain': (_ctx, { facts }) => {
    const { assessment, findings } = explainLabour(facts)
    return { assessment: toAssessment(assessment), findings: findings.map(toFinding) }
  },
})

export const employmentsFeature = handle(employmentCalls, {
  'employments.list': (ctx, input) => listEmployments(ctx, input),
  'employments.get': (ctx, { id }) => getEmployment(ctx, id),
  'employments.ofPerson': (ctx, { personId }) => employmentsOfPerson(ctx, personId),
  'employments.add': (ctx, input) => addEmployment(ctx, input),
  'employments.change': (ctx, input) => changeEmployment(ctx, input),
  'employments.remove': async (ctx, input) => {
    await removeEmployment(ctx, input)
    return {}
  },
  'employments.renewMany': (ctx, input) => renewMany(ctx, input),
})
