import { beforeAll, describe, expect, it } from 'vitest'
import type { Receipt } from '../../shared/contract/package-file.ts'
import { AppError } from '../../shared/errors.ts'
import { closeReceipt } from '../../electron/packages/close.ts'
import { fingerprintOf, makeKeyCard, readKeyCard, writeKeyCard, type OwnKeys } from '../../electron/packages/keys.ts'
import { openPackage, openReceipt } from '../../electron/packages/open.ts'
import { idOf, MADE_AT, makeSample, makeSides, type Sides } from './sample.ts'

let sides: Sides

beforeAll(async () => {
  sides = await makeSides()
})

const receipt: Receipt = {
  packageId: idOf(7),
  sequence: 1,
  manifestHash: 'ab'.repeat(32),
  receivedAt: MADE_AT,
  auditHead: { seq: 12, hash: 'cd'.repeat(32) },
  rows: [{ table: 'person', id: idOf(1), revision: 1, outcome: 'accepted', reason: null }],
  decisions: [],
  counts: { accepted: 1, refused: 0, conflict: 0 },
}

async function makeReceipt(signer: OwnKeys = sides.county): Promise<Uint8Array> {
  const { township } = sides
  const closed = await closeReceipt(
    {
      format: 'gongyou-package', formatVersion: 1, kind: 'receipt', receiptId: idOf(8), packageId: idOf(7), sequence: 1,
      township: { code: '330127104', fingerprint: fingerprintOf(township) },
      county: { code: '330127', name: '某县总工会', publicKey: signer.publicKey },
      madeAt: MADE_AT,
    },
    receipt,
    signer,
    { recipient: township.recipient },
  )
  return closed.bytes
}

const open = (bytes: Uint8Array) =>
  openReceipt(bytes, { secret: { identity: sides.township.identity }, countyKey: sides.county.publicKey })

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(() => null, (thrown: unknown) => thrown)
  return error instanceof AppError ? error.body.reason : 'not refused'
}

describe('a receipt', () => {
  it('comes back as it was given', async () => {
    expect((await open(await makeReceipt())).receipt).toEqual(receipt)
  })

  it('of another county is refused', async () => {
    expect(await reasonOf(open(await makeReceipt(sides.other)))).toBe('wrong_signer')
  })

  it('is not taken for a package, nor a package for one', async () => {
    const answer = await makeReceipt()
    const secret = { identity: sides.township.identity }
    expect(await reasonOf(openPackage(answer, { secret, knownKey: () => null }))).toBe('unexpected_member')
    const { bytes } = await makeSample(sides, { to: { recipient: sides.township.recipient } })
    expect(await reasonOf(open(bytes))).toBe('unexpected_member')
  })
})

const cardOf = (keys: OwnKeys) => makeKeyCard({ kind: 'county', code: '330127', name: '某县总工会' }, keys)

describe('a public key file', () => {
  it('is read as it was written', () => {
    const card = cardOf(sides.county)
    expect(readKeyCard(writeKeyCard(card), 'county')).toEqual(card)
  })

  it('holds neither private half', () => {
    const text = Buffer.from(writeKeyCard(cardOf(sides.county))).toString()
    expect(text).not.toContain(sides.county.identity)
    expect(text).not.toContain(sides.county.signingKey)
  })

  it('is refused where one of its keys was exchanged', () => {
    const card = { ...cardOf(sides.county), recipient: sides.other.recipient }
    expect(() => readKeyCard(writeKeyCard(card), 'county')).toThrow('public_key_damaged')
  })

  it.each([['of a township', 'township'], ['none', 'none']])('is refused when it is %s', (_what, kind) => {
    const bytes = Buffer.from(JSON.stringify({ ...cardOf(sides.county), kind }))
    expect(() => readKeyCard(bytes, 'county')).toThrow('not_a_key_file')
  })
})
