import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'

async function memberSince(app: TestApp, joinedOn: string): Promise<string> {
  const member = await app.call('members.add', { name: '王远行', membership: { joinedOn: day(joinedOn) } })
  return member.id
}

describe('membership taken as given up', () => {
  it('is offered six months after joining, never earlier', async () => {
    const app = await makeTestApp({ today: '2026-03-02' })
    const late = await app.call('members.get', { id: await memberSince(app, '2025-12-15') })
    expect(late.allowedEvents).not.toContain('autoResign')
    const early = await app.call('members.get', { id: await memberSince(app, '2025-01-15') })
    expect(early.allowedEvents).toContain('autoResign')
  })

  it('asks for six months without dues and activity, and for the day of the talk', async () => {
    const app = await makeTestApp({ today: '2026-03-02' })
    const id = await memberSince(app, '2020-01-15')
    const event = { id, type: 'autoResign', on: day('2026-03-02') }
    const idle = { lastDuesMonth: '2025-08', lastActivityMonth: '2025-06' }
    await expect(app.call('members.recordEvent', { ...event, data: idle })).rejects.toMatchObject({
      body: { code: 'rule_broken', fields: { talkOn: 'required' } },
    })
    await expect(
      app.call('members.recordEvent', { ...event, data: { ...idle, lastDuesMonth: '2025-11', talkOn: '2026-02-20' } }),
    ).rejects.toMatchObject({ body: { code: 'rule_broken', reason: 'idle_too_short' } })
    const gone = await app.call('members.recordEvent', { ...event, data: { ...idle, talkOn: '2026-02-20' } })
    expect(gone.memberState).toBe('auto_resigned')
  })
})
