import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { invalidInput, unavailable } from '../../../shared/errors.ts'
import type { Machine } from '../../context.ts'
import {
  changePassphrase,
  createKeyFile,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
  type KeyCost,
} from '../../db/keyfile.ts'
import { makeFolder } from '../../make-folder.ts'
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
  /**
   * Does `last`, lets the transaction under way finish, and closes even when `last` fails. From the moment it is asked
   * for, the state is `locked`; what was begun before still has the store until it is closed.
   */
  lock(last: () => Promise<void>): Promise<void>
  /** True between asking to lock and the closed store. */
  isClosing(): boolean
  /** Locks for good: nothing opens a store in a program that is going away. */
  end(last: () => Promise<void>): Promise<void>
  waitSeconds(): number
}

const LONGEST_WAIT_SECONDS = 60

export function makeKeeper(machine: Machine, makeDerive: MakeDerive, cost: KeyCost): StoreKeeper {
  let store: Store | null = null
  let failures = 0
  let notBefore = 0
  let locks = 0
  let ended = false
  let turn: Promise<unknown> = Promise.resolve()

  const dir = (): string => {
    if (machine.dataDir === null) throw unavailable('no_store')
    return machine.dataDir
  }
  const keyPath = (): string => join(dir(), 'keyfile.json')
  /** One after another: opened twice, or opened while closing, a store would be left that nobody closes. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
  const open = async (key: Uint8Array): Promise<void> => {
    if (ended) throw unavailable('locked')
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

  const close = async (): Promise<void> => {
    const leaving = store
    if (leaving === null) return
    await leaving.close()
    store = null
    leaving.key.fill(0)
  }
  const lock = async (last: () => Promise<void>): Promise<void> => {
    locks += 1
    try {
      await inTurn(async () => {
        try {
          if (store !== null) await last()
        } finally {
          await close()
        }
      })
    } finally {
      locks -= 1
    }
  }

  return {
    waitSeconds,
    lock,
    isClosing: () => locks > 0,
    end: (last) => {
      ended = true
      return lock(last)
    },
    state: () => {
      if (store !== null && locks === 0) return 'open'
      return machine.dataDir !== null && existsSync(join(machine.dataDir, 'keyfile.json')) ? 'locked' : 'none'
    },
    current: () => {
      if (store !== null) return store
      throw unavailable(machine.dataDir === null ? 'no_store' : 'locked')
    },
    create: (passphrase) =>
      inTurn(async () => {
        takeFolder(dir())
        if (existsSync(keyPath()) || existsSync(join(dir(), DATABASE_FILE))) throw unavailable('store_exists')
        const { key, recoveryCode } = await createKeyFile(keyPath(), passphrase, cost)
        await open(key)
        return recoveryCode
      }),
    unlock: (passphrase) =>
      inTurn(async () => {
        if (store !== null) return
        await open(await guarded('wrong_passphrase', () => unlockWithPassphrase(keyPath(), passphrase)))
      }),
    recover: (code, newPassphrase) =>
      inTurn(async () => {
        const key = await guarded('wrong_recovery_code', () => unlockWithRecoveryCode(keyPath(), code))
        await changePassphrase(keyPath(), key, newPassphrase)
        if (store === null) await open(key)
      }),
    changePassphrase: (passphrase, newPassphrase) =>
      inTurn(async () => {
        const key = await guarded('wrong_passphrase', () => unlockWithPassphrase(keyPath(), passphrase))
        await changePassphrase(keyPath(), key, newPassphrase)
      }),
  }
}

/** The folder of the store may be named by hand: what stands there may be a file, or a place nobody may write to. */
function takeFolder(path: string): void {
  const file = findFileInTheWay(path)
  if (file !== null) throw unavailable('file_in_the_way', { path: file })
  try {
    makeFolder(path)
    accessSync(path, constants.W_OK)
  } catch {
    throw unavailable('store_not_writable')
  }
}

/** What stands at a path, or above it, and is no folder. */
function findFileInTheWay(path: string): string | null {
  if (existsSync(path)) return statSync(path).isDirectory() ? null : path
  const above = dirname(path)
  return above === path ? null : findFileInTheWay(above)
}
