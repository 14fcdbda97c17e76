import { formCalls } from '../../../shared/contract/forms.ts'
import { handle } from '../../handle.ts'
import { noteFormPrinted, previewForm, saveFormPdf, saveFormWorkbook } from './service.ts'
import { addTemplate, listTemplates, namesOf, removeTemplate, saveFilled } from './templates/service.ts'

export const formsFeature = handle(formCalls, {
  'forms.preview': (ctx, spec) => previewForm(ctx, spec),
  'forms.savePdf': (ctx, input) => saveFormPdf(ctx, input),
  'forms.saveWorkbook': (ctx, spec) => saveFormWorkbook(ctx, spec),
  'forms.notePrinted': async (ctx, { token }) => {
    await noteFormPrinted(ctx, token)
    return {}
  },
  'templates.list': (ctx) => listTemplates(ctx),
  'templates.fields': (_ctx, { subject }) => namesOf(subject),
  'templates.add': (ctx, input) => addTemplate(ctx, input),
  'templates.remove': async (ctx, { id }) => {
    await removeTemplate(ctx, id)
    return {}
  },
  'templates.fill': (ctx, input) => saveFilled(ctx, input),
})
