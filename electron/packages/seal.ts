import type { Encrypter as AgeEncrypter } from 'age-encryption'
import { invalidInput } from '../../shared/errors.ts'

/** To whom something is sealed: a key, or a passphrase that is told on another way. */
export type SealTo = { readonly recipient: string } | { readonly passphrase: string }
export type OpenWith = { readonly identity: string } | { readonly passphrase: string }

/** Sealed with the age format, version 1, so that the `age` command opens it too. */
export async function seal(bytes: Uint8Array, to: SealTo): Promise<Uint8Array> {
  return (await makeEncrypter(to)).encrypt(bytes)
}

/**
 * Opens what was sealed; every byte is authenticated. Throws `invalid_input/not_a_package`, `wrong_key`,
 * `needs_passphrase`, `wrong_passphrase`, or `package_damaged` for anything cut short or changed.
 */
export async function unseal(bytes: Uint8Array, secret: OpenWith): Promise<Uint8Array> {
  const passphraseWork = readHead(bytes)
  const byPassphrase = 'passphrase' in secret
  if (passphraseWork !== null && !byPassphrase) throw invalidInput('needs_passphrase')
  if (passphraseWork === null && byPassphrase) throw invalidInput('needs_key')
  if (passphraseWork !== null && passphraseWork > MAX_WORK) throw invalidInput('package_damaged')
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  if (byPassphrase) decrypter.addPassphrase(secret.passphrase)
  else decrypter.addIdentity(secret.identity)
  try {
    return await decrypter.decrypt(bytes)
  } catch (error) {
    const fitsNone = error instanceof Error && error.message.startsWith('no identity matched')
    throw invalidInput(!fitsNone ? 'package_damaged' : byPassphrase ? 'wrong_passphrase' : 'wrong_key')
  }
}

/** Work for a passphrase we made: 32 MB and a blink are enough, since it holds more than 100 bits of chance. */
const WORK = 15
/** A stranger's header may ask for more, up to 256 MB. */
const MAX_WORK = 18
const FIRST_LINE = 'age-encryption.org/v1\n'

async function makeEncrypter(to: SealTo): Promise<AgeEncrypter> {
  // Loaded with the first package: no start is to pay for it.
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  if ('passphrase' in to) {
    encrypter.setPassphrase(to.passphrase)
    encrypter.setScryptWorkFactor(WORK)
  } else encrypter.addRecipient(to.recipient)
  return encrypter
}

/** The work that a passphrase takes, null when it is sealed to a key. */
function readHead(bytes: Uint8Array): number | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  if (!head.startsWith(FIRST_LINE)) throw invalidInput('not_a_package')
  const work = /^-> scrypt \S+ (\d{1,3})$/m.exec(head)?.[1]
  return work === undefined ? null : Number(work)
}

/** No 0, 1, i, l or o: it is read from paper and typed. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Six groups of five from `random` (at least 60 bytes): about 148 bits. */
export function spellPassphrase(random: Uint8Array): string {
  const letters = [...random].filter((byte) => byte < LETTERS.length * 8).map((byte) => LETTERS[byte % LETTERS.length])
  if (letters.length < 30) throw new Error('not enough randomness')
  return (letters.slice(0, 30).join('').match(/.{5}/g) ?? []).join('-')
}
