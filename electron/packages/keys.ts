import { generateKeyPairSync } from 'node:crypto'
import { KeyCard } from '../../shared/contract/package-file.ts'
import { invalidInput } from '../../shared/errors.ts'
import { sha256 } from './sign.ts'

/** What a township or a county signs and opens with. The private halves stay in the encrypted store. */
export interface OwnKeys {
  /** Ed25519: PKCS8 and SPKI, both base64. */
  readonly signingKey: string
  readonly publicKey: string
  /** age X25519: `AGE-SECRET-KEY-1…` and `age1…`. */
  readonly identity: string
  readonly recipient: string
}

export async function makeKeys(): Promise<OwnKeys> {
  // Loaded with the first key: no start is to pay for it.
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption')
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { format: 'der', type: 'pkcs8' },
    publicKeyEncoding: { format: 'der', type: 'spki' },
  })
  const identity = await generateX25519Identity()
  return {
    signingKey: privateKey.toString('base64'),
    publicKey: publicKey.toString('base64'),
    identity,
    recipient: await identityToRecipient(identity),
  }
}

/**
 * Eight groups of four hex digits that two people compare by phone. Over both public keys: `printf '%s\n%s'
 * age1… MCow… | sha256sum`, the first 32 digits.
 */
export function fingerprintOf(keys: { recipient: string; publicKey: string }): string {
  return (sha256(`${keys.recipient}\n${keys.publicKey}`).slice(0, 32).match(/.{4}/g) ?? []).join(' ')
}

export function makeKeyCard(
  who: Pick<KeyCard, 'kind' | 'code' | 'name'>,
  keys: Pick<OwnKeys, 'publicKey' | 'recipient'>,
): KeyCard {
  const { publicKey, recipient } = keys
  return { format: 'gongyou-key', formatVersion: 1, ...who, publicKey, recipient, fingerprint: fingerprintOf(keys) }
}

/** The file that is given to the other side: nothing in it is secret. */
export function writeKeyCard(card: KeyCard): Uint8Array {
  return Buffer.from(`${JSON.stringify(card, null, 2)}\n`)
}

const MAX_CARD = 10_000

/** Throws `invalid_input/not_a_key_file`, or `public_key_damaged` where the keys do not fit their fingerprint. */
export function readKeyCard(bytes: Uint8Array, kind: KeyCard['kind']): KeyCard {
  const parsed = bytes.length > MAX_CARD ? null : KeyCard.safeParse(parseJson(bytes))
  if (parsed === null || !parsed.success || parsed.data.kind !== kind) throw invalidInput('not_a_key_file')
  if (fingerprintOf(parsed.data) !== parsed.data.fingerprint) throw invalidInput('public_key_damaged')
  return parsed.data
}

/** Null for what is no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
