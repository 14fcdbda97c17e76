import type { Stamp } from '../../electron/db/store.ts'

/** For tests that open a store without the program around it. */
export const STAMP: Stamp = {
  newId: () => '01890000-0000-7000-8000-000000000001',
  now: () => '2026-03-02T01:00:00.000Z',
  when: () => '2026-03-02 09:00',
  version: '0.0.0-test',
}
