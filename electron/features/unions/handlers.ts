import { unionCalls } from '../../../shared/contract/unions.ts'
import { handle } from '../../handle.ts'
import { addUnion, changeUnion, getUnion, listUnions, removeUnion } from './service.ts'

export const unionsFeature = handle(unionCalls, {
  'unions.list': (ctx, input) => listUnions(ctx, input),
  'unions.get': (ctx, { id }) => getUnion(ctx, id),
  'unions.add': (ctx, fields) => addUnion(ctx, fields),
  'unions.change': (ctx, input) => changeUnion(ctx, input),
  'unions.remove': async (ctx, { id }) => {
    await removeUnion(ctx, id)
    return {}
  },
})
