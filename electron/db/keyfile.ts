import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { replaceFile } from './replace-file.ts'

/**
 * The database key is random. This file holds it wrapped twice, by the passphrase and by the recovery code that the
 * first run prints: scrypt, then AES-256-GCM. Both exist in Node's OpenSSL and in Electron's BoringSSL. Changing the
 * passphrase rewraps; the database itself is not rewritten.
 */
const Wrap = z.object({ salt: z.base64(), iv: z.base64(), tag: z.base64(), box: z.base64() })
export const KeyFile = z.object({
  format: z.literal('gongyou-key-1'),
  kdf: z.object({ name: z.literal('scrypt'), n: z.int().max(2 ** 20), r: z.int().max(32), p: z.int().max(8) }),
  passphrase: Wrap,
  recovery: Wrap,
})
export type KeyFile = z.infer<typeof KeyFile>
type Wrap = z.infer<typeof Wrap>

/**
 * The same key as a backup carries it that a county keeps: wrapped by the recovery code, and sealed to the county in the
 * age format. No passphrase opens it.
 */
export const KeptKeyFile = z.object({
  format: z.literal('gongyou-kept-key-1'),
  kdf: KeyFile.shape.kdf,
  recovery: Wrap,
  county: z.object({ fingerprint: z.string().max(100), sealed: z.base64().max(10_000) }),
})
export type KeptKeyFile = z.infer<typeof KeptKeyFile>

/** 128 MB and about half a second on a modest laptop. */
export type KeyCost = KeyFile['kdf']

export const STRONG_KDF: KeyCost = { name: 'scrypt', n: 2 ** 17, r: 8, p: 1 }
/** Tests open hundreds of stores. */
export const WEAK_KDF: KeyCost = { name: 'scrypt', n: 2 ** 10, r: 8, p: 1 }

export interface NewKey {
  key: Uint8Array
  recoveryCode: string
  file: KeyFile
}

export async function createKeyFile(path: string, passphrase: string, kdf: KeyCost): Promise<NewKey> {
  const made = await makeNewKey(passphrase, kdf)
  writeKeyFile(path, made.file)
  return made
}

/** A new key with its passphrase and its recovery code; nothing is written. */
export async function makeNewKey(passphrase: string, kdf: KeyCost): Promise<NewKey> {
  return wrapAnew(randomBytes(32), passphrase, kdf)
}

/** A key that is there under a new passphrase and a new recovery code. */
export async function wrapAnew(key: Uint8Array, passphrase: string, kdf: KeyCost): Promise<NewKey> {
  const recoveryCode = makeRecoveryCode()
  const file: KeyFile = {
    format: 'gongyou-key-1',
    kdf,
    passphrase: await wrap(key, normalisePassphrase(passphrase), kdf),
    recovery: await wrap(key, normaliseRecoveryCode(recoveryCode), kdf),
  }
  return { key, recoveryCode, file }
}

/** The database key, or null when the passphrase is wrong. */
export async function unlockWithPassphrase(path: string, passphrase: string): Promise<Uint8Array | null> {
  return openWithPassphrase(readKeyFile(path), passphrase)
}

/** The database key, or null when the recovery code is wrong. */
export async function unlockWithRecoveryCode(path: string, code: string): Promise<Uint8Array | null> {
  return openWithRecoveryCode(readKeyFile(path), code)
}

export async function changePassphrase(path: string, key: Uint8Array, passphrase: string): Promise<void> {
  writeKeyFile(path, await withPassphrase(readKeyFile(path), key, passphrase))
}

/** As `unlockWithPassphrase`, for a key file that a backup carries. */
export async function openWithPassphrase(file: KeyFile, passphrase: string): Promise<Uint8Array | null> {
  return unwrap(file.passphrase, normalisePassphrase(passphrase), file.kdf)
}

/** As `unlockWithRecoveryCode`, for a key file that a backup carries. */
export async function openWithRecoveryCode(file: KeyFile | KeptKeyFile, code: string): Promise<Uint8Array | null> {
  return unwrap(file.recovery, normaliseRecoveryCode(code), file.kdf)
}

/** The same key under another passphrase; the recovery code stays. */
export async function withPassphrase(
  { kdf, recovery }: KeyFile | KeptKeyFile, key: Uint8Array, passphrase: string,
): Promise<KeyFile> {
  return { format: 'gongyou-key-1', kdf, recovery, passphrase: await wrap(key, normalisePassphrase(passphrase), kdf) }
}

/** For a county's safekeeping: the recovery code stays, the passphrase goes, the county's seal comes. */
export function toKept({ kdf, recovery }: KeyFile, county: KeptKeyFile['county']): KeptKeyFile {
  return { format: 'gongyou-kept-key-1', kdf, recovery, county }
}

/** Throws `unavailable/key_file_damaged`: with the wraps gone no passphrase opens the store, only a backup helps. */
export function readKeyFile(path: string): KeyFile {
  try {
    return KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new AppError({ code: 'unavailable', reason: 'key_file_damaged' }, { cause: error })
  }
}

export function writeKeyFile(path: string, file: KeyFile): void {
  replaceFile(path, Buffer.from(`${JSON.stringify(file, null, 2)}\n`))
}

async function wrap(key: Uint8Array, secret: string, kdf: KeyFile['kdf']): Promise<Wrap> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, salt, kdf), iv)
  const box = Buffer.concat([cipher.update(key), cipher.final()])
  return { salt: toBase64(salt), iv: toBase64(iv), tag: toBase64(cipher.getAuthTag()), box: toBase64(box) }
}

async function unwrap(wrapped: Wrap, secret: string, kdf: KeyFile['kdf']): Promise<Uint8Array | null> {
  const derived = await derive(secret, fromBase64(wrapped.salt), kdf)
  const decipher = createDecipheriv('aes-256-gcm', derived, fromBase64(wrapped.iv), { authTagLength: 16 })
  decipher.setAuthTag(fromBase64(wrapped.tag))
  try {
    return Buffer.concat([decipher.update(fromBase64(wrapped.box)), decipher.final()])
  } catch {
    return null // the tag does not fit: another secret
  }
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function fromBase64(text: string): Buffer {
  return Buffer.from(text, 'base64')
}

function derive(secret: string, salt: Uint8Array, { n, r, p }: KeyFile['kdf']): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, { N: n, r, p, maxmem: 256 * n * r }, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}

/** The same passphrase typed with another input method must open the store. */
function normalisePassphrase(text: string): string {
  return text.normalize('NFKC').trim()
}

/** Letters and digits that cannot be mistaken for one another on paper (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 160 random bits as eight groups of four, to be printed and typed once in a bad year. */
function makeRecoveryCode(): string {
  const characters = [...randomBytes(32)].map((byte) => ALPHABET.charAt(byte % 32))
  return (characters.join('').match(/.{4}/g) ?? []).join('-')
}

function normaliseRecoveryCode(text: string): string {
  const plain = text.normalize('NFKC').toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return plain.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}
