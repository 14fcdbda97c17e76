import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

/** Ed25519 over the bytes as they are, so that `openssl pkeyutl -rawin` checks the same. */
export function signBytes(bytes: Uint8Array, privateKey: string): Uint8Array {
  return sign(null, bytes, createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' }))
}

/** False for another key, another text, or what is no key at all. */
export function verifyBytes(bytes: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  try {
    return verify(null, bytes, createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }), signature)
  } catch {
    return false
  }
}

export function toPem(publicKey: string): string {
  const lines = publicKey.match(/.{1,64}/g) ?? []
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n')
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
