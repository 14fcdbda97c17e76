import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { invalidInput, unavailable } from '../../../shared/errors.ts'
import type { Machine } from '../../context.ts'
import {
  changePassphrase,
  createKeyFile,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
  type KeyCost,
} from '../../db/keyfile.ts'
import { DATABASE_FILE, openStore, type MakeDerive, type Store } from '../../db/store.ts'

/** Holds the one open store and its keys; the only thing that outlives locking. */
export interface StoreKeeper {
  state(): 'none' | 'locked' | 'open'
  /** Throws `unavailable/locked` (or `no_store`) while there is none. */
  current(): Store
  create(passphrase: string): Promise<string>
  unlock(passphrase: string): Promise<void>
  recover(code: string, newPassphrase: string): Promise<void>
  changePassphrase(passphrase: string, newPassphrase: string): Promise<void>
  lock(): Promise<void>
  waitSeconds(): number
}

const LONGEST_WAIT_SECONDS = 60

export function makeKeeper(machine: Machine, makeDerive: MakeDerive, cost: KeyCost): StoreKeeper {
  let store: Store | null = null
  let failures = 0
  let notBefore = 0

  const dir = (): string => {
    if (machine.dataDir === null) throw unavailable('no_store')
    return machine.dataDir
  }
  const keyPath = (): string => join(dir(), 'keyfile.json')
  const open = async (key: Uint8Array): Promise<void> => {
    store = await openStore(dir(), key, machine.clock.now(), makeDerive)
    failures = 0
  }
  const waitSeconds = (): number => Math.max(0, Math.ceil((notBefore - Date.parse(machine.clock.now())) / 1_000))
  /** The delay doubles with each wrong try, so that guessing at the keyboard leads nowhere. */
  const guarded = async (reason: string, tryKey: () => Promise<Uint8Array | null>): Promise<Uint8Array> => {
    if (!existsSync(keyPath())) throw unavailable('no_store')
    if (waitSeconds() > 0) throw unavailable('wait', { waitSeconds: waitSeconds() })
    const key = await tryKey()
    if (key !== null) return key
    failures += 1
    const seconds = Math.min(2 ** (failures - 1), LONGEST_WAIT_SECONDS)
    notBefore = Date.parse(machine.clock.now()) + seconds * 1_000
    throw invalidInput(reason, 'passphrase', { waitSeconds: seconds, failures })
  }

  return {
    waitSeconds,
    state: () => {
      if (store !== null) return 'open'
      return machine.dataDir !== null && existsSync(join(machine.dataDir, 'keyfile.json')) ? 'locked' : 'none'
    },
    current: () => {
      if (store !== null) return store
      throw unavailable(machine.dataDir === null ? 'no_store' : 'locked')
    },
    create: async (passphrase) => {
      mkdirSync(dir(), { recursive: true })
      if (existsSync(keyPath()) || existsSync(join(dir(), DATABASE_FILE))) throw unavailable('store_exists')
      const { key, recoveryCode } = await createKeyFile(keyPath(), passphrase, cost)
      await open(key)
      return recoveryCode
    },
    unlock: async (passphrase) => {
      if (store !== null) return
      await open(await guarded('wrong_passphrase', () => unlockWithPassphrase(keyPath(), passphrase)))
    },
    recover: async (code, newPassphrase) => {
      const key = await guarded('wrong_recovery_code', () => unlockWithRecoveryCode(keyPath(), code))
      await changePassphrase(keyPath(), key, newPassphrase)
      if (store === null) await open(key)
    },
    changePassphrase: async (passphrase, newPassphrase) => {
      const key = await guarded('wrong_passphrase', () => unlockWithPassphrase(keyPath(), passphrase))
      await changePassphrase(keyPath(), key, newPassphrase)
    },
    lock: async () => {
      const closing = store
      store = null
      if (closing === null) return
      await closing.close()
      closing.key.fill(0)
    },
  }
}
