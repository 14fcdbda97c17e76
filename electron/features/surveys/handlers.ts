import { surveyCalls } from '../../../shared/contract/surveys.ts'
import { handle } from '../../handle.ts'
import { readSurveys } from './queries.ts'
import { closeSurvey, listPeople, markPerson, openSurveyFile, reopenSurvey, startSurvey } from './service.ts'

export const surveysFeature = handle(surveyCalls, {
  'surveys.list': (ctx) => readSurveys(ctx.store.sqlite, null),
  'surveys.start': (ctx, input) => startSurvey(ctx, input),
  'surveys.people': (ctx, input) => listPeople(ctx, input),
  'surveys.mark': (ctx, input) => markPerson(ctx, input),
  'surveys.openFile': (ctx, { rowId }) => openSurveyFile(ctx, rowId),
  'surveys.close': (ctx, input) => closeSurvey(ctx, input),
  'surveys.reopen': (ctx, input) => reopenSurvey(ctx, input),
})
