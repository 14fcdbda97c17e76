import { labourCalls } from '../../../shared/contract/labour.ts'
import { collectiveCalls } from '../../../shared/contract/labour-collective.ts'
import { inspectionCalls, rateCalls } from '../../../shared/contract/labour-rates.ts'
import { employmentCalls } from '../../../shared/contract/labour-records.ts'
import { agencyRatio } from '../../../shared/domain/labour/agency-ratio.ts'
import { assessLabour } from '../../../shared/domain/labour/assess.ts'
import { explainLabour } from '../../../shared/domain/labour/explain.ts'
import { handle } from '../../handle.ts'
import { addCollective, changeCollective, countCollective, getCollective, listCollective, removeCollective } from './collective.ts'
import { readCoverage } from './coverage.ts'
import { listDeadlines } from './deadlines.ts'
import { addInspection, changeInspection, getInspection, listInspections, removeInspection } from './inspections.ts'
import { countEmployments, listEmployments } from './list.ts'
import { toAssessment, toFinding } from './mapping.ts'
import { listProtected } from './protected.ts'
import { listRatePeople } from './rate-people.ts'
import { freezeRate, getRate, listAgencyShares, listRates, listUnitRates } from './rates.ts'
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
  'employments.counts': (ctx, { filters }) => countEmployments(ctx, filters),
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

export const ratesFeature = handle(rateCalls, {
  'rates.get': (ctx, input) => getRate(ctx, input),
  'rates.freeze': (ctx, input) => freezeRate(ctx, input),
  'rates.list': (ctx, input) => listRates(ctx, input),
  'rates.units': (ctx, { on }) => listUnitRates(ctx, null, on ?? ctx.clock.today()),
  'rates.people': (ctx, input) => listRatePeople(ctx, input),
  'rates.protected': (ctx, input) => listProtected(ctx, input),
  'rates.agency': (ctx, input) => listAgencyShares(ctx, input),
  'deadlines.list': (ctx, input) => listDeadlines(ctx, input),
})

export const inspectionsFeature = handle(inspectionCalls, {
  'inspections.list': (ctx, input) => listInspections(ctx, input),
  'inspections.get': (ctx, { id }) => getInspection(ctx, id),
  'inspections.add': (ctx, input) => addInspection(ctx, input),
  'inspections.change': (ctx, input) => changeInspection(ctx, input),
  'inspections.remove': async (ctx, input) => {
    await removeInspection(ctx, input)
    return {}
  },
})

export const collectiveFeature = handle(collectiveCalls, {
  'collective.list': (ctx, input) => listCollective(ctx, input),
  'collective.counts': (ctx, input) => countCollective(ctx, input),
  'collective.get': (ctx, { id }) => getCollective(ctx, id),
  'collective.add': (ctx, input) => addCollective(ctx, input),
  'collective.change': (ctx, input) => changeCollective(ctx, input),
  'collective.remove': async (ctx, input) => {
    await removeCollective(ctx, input)
    return {}
  },
  'collective.coverage': (ctx, input) => readCoverage(ctx, input),
})
