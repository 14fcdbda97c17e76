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
import { finishRestore } from '../../db/restore.ts'
import { DATABASE_FILE, KEY_FILE } from '../../db/store-files.ts'
import { openStore, type MakeDerive, type Store } from '../../db/store.ts'

/** Holds the one open store and its keys; the only thing that outlives locking. */
export interface StoreKeeper {
  state(): 'none' | 'locked' | 'open'
  /** Throws `unavailable/locked` (or `no_store`) while there is none. */
  current(): Store
  create(passphrase: string): Promise<string>
  unlock(passphrase: string): Promise<void>
  recover(code: string, newPassphrase: string): Promise<void>
  changePassphrase(passphrase: string, newPassphrase: string): Promise<void>
  /** Whether who sits here knows the passphrase; wrong tries count as on unlocking. */
  prove(passphrase: string): Promise<void>
  /**
   * Does `last`, lets the transaction under way finish, and closes even when `last` fails. From the moment it is asked
   * for, the state is `locked`; what was begun before still has the store until it is closed.
   */
  lock(last: () => Promise<void>): Promise<void>
  /** True between asking to lock and the closed store. */
  isClosing(): boolean
  /**
   * Exchanges the files of the store while nobody can use it: `before` runs with the store still open, if it was, and
   * `exchange` when it is closed; it gives the key of what is there then. From the moment it is asked for, the state is
   * `locked`. When `before` fails the store stays open as it was.
   */
  exchange(before: () => Promise<void>, exchange: () => Uint8Array): Promise<void>
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
  const keyPath = (): string => join(dir(), KEY_FILE)
  /** One after another: opened twice, or opened while closing, a store would be left that nobody closes. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
  const open = async (key: Uint8Array): Promise<void> => {
    if (ended) throw unavailable('locked')
    finishRestore(dir())
    store = await openStore(dir(), key, { ...machine, now: machine.clock.now, when: machine.clock.wallTime }, makeDerive)
    failures = 0
  }
  const waitSeconds = (): number => Math.max(0, Math.ceil((notBefore - Date.parse(machine.clock.now())) / 1_000))
  /** The delay doubles with each wrong try, so that guessing at the keyboard leads nowhere. */
  const guarded = async (reason: string, tryKey: () => Promise<Uint8Array | null>): Promise<Uint8Array> => {
    finishRestore(dir())
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

  // A restore that was cut off is gone on with before anybody looks whether there is a store.
  finishRestoreQuietly(machine)
  return {
    waitSeconds,
    lock,
    isClosing: () => locks > 0,
    exchange: async (before, exchange) => {
      locks += 1
      try {
        await inTurn(async () => {
          if (ended) throw unavailable('locked')
          takeFolder(dir())
          const old = store === null ? null : Uint8Array.from(store.key)
          await before()
          await close()
          try {
            await open(exchange())
          } catch (error) {
            // Nothing was exchanged, or all of it: either way what is there now is opened, if its key is known.
            if (old !== null && store === null) await open(old).catch(() => undefined)
            throw error
          }
        })
      } finally {
        locks -= 1
      }
    },
    end: (last) => {
      ended = true
      return lock(last)
    },
    state: () => {
      if (store !== null && locks === 0) return 'open'
      return machine.dataDir !== null && existsSync(join(machine.dataDir, KEY_FILE)) ? 'locked' : 'none'
    },
    current: () => {
      if (store !== null) return store
      throw unavailable(machine.dataDir === null ? 'no_store' : 'locked')
    },
    create: (passphrase) =>
      inTurn(async () => {
        takeFolder(dir())
        finishRestore(dir())
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
    prove: (passphrase) =>
      inTurn(async () => {
        const key = await guarded('wrong_passphrase', () => unlockWithPassphrase(keyPath(), passphrase))
        key.fill(0)
      }),
    changePassphrase: (passphrase, newPassphrase) =>
      inTurn(async () => {
        const key = await guarded('wrong_passphrase', () => unlockWithPassphrase(keyPath(), passphrase))
        await changePassphrase(keyPath(), key, newPassphrase)
      }),
  }
}

/** What does not succeed now is tried again, and told, when the store is opened. */
function finishRestoreQuietly({ dataDir, log }: Machine): void {
  try {
    if (dataDir !== null) finishRestore(dataDir)
  } catch (error) {
    log.error('restore', error)
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
