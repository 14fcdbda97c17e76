import { unitCalls } from '../../../shared/contract/units.ts'
import { handle } from '../../handle.ts'
import { addUnit, changeUnit, getUnit, listUnits, matchUnits, rememberAlias, removeUnit } from './service.ts'

export const unitsFeature = handle(unitCalls, {
  'units.list': (ctx, input) => listUnits(ctx, input),
  'units.get': (ctx, { id }) => getUnit(ctx, id),
  'units.add': (ctx, fields) => addUnit(ctx, fields),
  'units.change': (ctx, input) => changeUnit(ctx, input),
  'units.remove': async (ctx, { id }) => {
    await removeUnit(ctx, id)
    return {}
  },
  'units.match': (ctx, { text, limit }) => matchUnits(ctx, text, limit),
  'units.rememberAlias': (ctx, { id, alias }) => rememberAlias(ctx, id, alias),
})
