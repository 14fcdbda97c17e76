import { describe, expect, it } from 'vitest'
import { findPassphraseFault } from '../../shared/domain/passphrase.ts'

describe('a new passphrase', () => {
  it.each(['', '1234567', '小河流水', '  abc  '])('is refused when shorter than eight characters: “%s”', (text) => {
    expect(findPassphraseFault(text)).toBe('passphrase_too_short')
  })

  it.each([
    '12345678', '123456789', '87654321', '1234567890', '00000000', '88888888', '11223344', '12341234', '123123123',
    'password', 'Password', 'Password!', 'PASSWORD', 'passw0rd', 'qwertyui', 'asdfghjkl', 'asdfzxcv', 'abcdefgh',
    'aaaaaaaaaaaa', '1234qwer', '1q2w3e4r', 'Gonghui123', 'woaini1314', '１２３４５６７８', '！12345678！',
    '好好好好好好好好',
  ])('is refused when it is among the first that anyone tries: %s', (text) => {
    expect(findPassphraseFault(text)).toBe('passphrase_too_common')
  })

  it.each(['13812345678', '37012319900305123X', '37012319900305123x', '19900305', '20011231'])(
    'is refused when it is a number others know: %s',
    (text) => expect(findPassphraseFault(text)).toBe('passphrase_is_number'),
  )

  it.each(['春天里的小河-2026', 'a passphrase for tests', '一句容易记的话-2025', 'yunqiaoz', '㐂龘𠮷café 云桥', '58213906'])(
    'is taken otherwise: %s',
    (text) => expect(findPassphraseFault(text)).toBeNull(),
  )
})
