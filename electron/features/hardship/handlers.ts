import { hardshipCalls } from '../../../shared/contract/hardship.ts'
import { classify } from '../../../shared/domain/hardship/classify.ts'
import { handle } from '../../handle.ts'
import { checkFiles } from './check.ts'
import { confirmClass } from './confirm-class.ts'
import { destroyFiles } from './destroy.ts'
import { filesOfPerson, listFiles } from './list.ts'
import { changeFile, explainFile, markSynced, openFile, removeFile, revealField } from './service.ts'
import { recordStep, removeStep, tryStep } from './steps.ts'
import { getFile } from './view.ts'

export const hardshipFeature = handle(hardshipCalls, {
  'hardship.assess': (_ctx, input) => classify(input),
  'hardship.list': (ctx, input) => listFiles(ctx, input),
  'hardship.get': (ctx, { id }) => getFile(ctx, id),
  'hardship.ofPerson': (ctx, { personId }) => filesOfPerson(ctx, personId),
  'hardship.open': (ctx, input) => openFile(ctx, input),
  'hardship.change': (ctx, input) => changeFile(ctx, input),
  'hardship.remove': async (ctx, input) => {
    await removeFile(ctx, input)
    return {}
  },
  'hardship.reveal': (ctx, input) => revealField(ctx, input),
  'hardship.explain': (ctx, { id }) => explainFile(ctx, id),
  'hardship.confirmClass': (ctx, input) => confirmClass(ctx, input),
  'hardship.tryStep': (ctx, input) => tryStep(ctx, input),
  'hardship.recordStep': (ctx, input) => recordStep(ctx, input),
  'hardship.removeStep': (ctx, input) => removeStep(ctx, input),
  'hardship.check': (ctx, { id }) => checkFiles(ctx, id),
  'hardship.markSynced': (ctx, input) => markSynced(ctx, input),
  'hardship.destroy': (ctx, input) => destroyFiles(ctx, input),
})
