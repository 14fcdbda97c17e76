import { Settings } from '../../../shared/contract/settings.ts'
import type { Context } from '../../context.ts'
import { announceChange, note } from '../../write.ts'

const DEFAULTS: Settings = {
  townshipName: '',
  unionName: '',
  organiserName: '',
  level: 'township',
  autoLockMinutes: 10,
  textPercent: 100,
  enterMovesOn: true,
  countRetained: false,
}

export async function getSettings(ctx: Context): Promise<Settings> {
  const rows = await ctx.store.db.selectFrom('setting').select(['name', 'value']).execute()
  const stored: Record<string, unknown> = {}
  for (const { name, value } of rows) {
    if (name in DEFAULTS) stored[name] = JSON.parse(value)
  }
  return Settings.parse({ ...DEFAULTS, ...stored })
}

export async function changeSettings(
  ctx: Context,
  patch: { [K in keyof Settings]?: Settings[K] | undefined },
): Promise<Settings> {
  const now = ctx.clock.now()
  await ctx.store.db.transaction().execute(async (tx) => {
    for (const [name, value] of Object.entries(patch)) {
      if (value === undefined) continue
      const row = { name, value: JSON.stringify(value), updated_at: now }
      await tx
        .insertInto('setting')
        .values(row)
        .onConflict((clash) => clash.column('name').doUpdateSet({ value: row.value, updated_at: now }))
        .execute()
    }
  })
  await note(ctx, { action: 'settings.change', facts: { names: Object.keys(patch).join(' ') } })
  const settings = await getSettings(ctx)
  ctx.session.actor = settings.organiserName
  announceChange(ctx, ['setting'])
  return settings
}

/** The text that forms print for a bare code: 汉族 as 汉 where the table has a short form. */
export async function readLabels(ctx: Context): Promise<(list: string, code: string | null) => string | null> {
  const rows = await ctx.store.db.selectFrom('code').select(['id', 'label', 'short']).execute()
  const labels = new Map(rows.map((row) => [row.id, row.short ?? row.label]))
  return (list, code) => (code === null ? null : (labels.get(`${list}/${code}`) ?? null))
}
