/** Shortest passphrase that is taken, in characters as people count them. */
export const MIN_PASSPHRASE = 8

/** Why a passphrase is refused. */
export type PassphraseFault = 'passphrase_too_short' | 'passphrase_too_common' | 'passphrase_is_number'

/**
 * The fault that keeps a new passphrase from being taken; null when it may be used. Refused are those that anyone
 * tries first: the usual lists, one character or a few over and over, runs along the alphabet or the keyboard, and
 * numbers that others know (a birthday, a mobile number, an identity number).
 */
export function findPassphraseFault(text: string): PassphraseFault | null {
  const plain = text.normalize('NFKC').toLowerCase().trim()
  if ([...text].length < MIN_PASSPHRASE || [...plain].length < MIN_PASSPHRASE) return 'passphrase_too_short'
  if (/^(1[3-9]\d{9}|\d{17}[\dx]|(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))$/.test(plain)) {
    return 'passphrase_is_number'
  }
  // A sign at either end is the first thing that is tried next.
  const core = plain.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return [plain, core].some(isCommon) ? 'passphrase_too_common' : null
}

/** First tried by anyone: the usual lists, and what an office here would use. */
const COMMON = new Set([
  '147258369', '1472583690', '741852963', '789456123', '159357258', '963852741', '5201314520', '52013140', '01234567',
  '13145200', 'password', 'password1', 'password12', 'password123', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'qwerty12',
  'qwerty123', 'qwer1234', 'asdf1234', 'asd12345', 'zxcvbnm1', 'abcd1234', 'abc12345', 'abc123456', 'aa123456',
  'a1234567', 'a12345678', 'a123456789', 'q1234567', '1234abcd', '123456aa', '123456ab', '123456abc', '1234567a',
  '12345678a', '123456789a', '1234qwer', '1q2w3e4r', '1q2w3e4r5t', '1qaz2wsx', '1qaz2wsx3edc', 'qazwsxedc', 'qazwsx123',
  'admin123', 'admin888', 'admin1234', 'admin12345', 'administrator', 'root1234', 'test1234', 'user1234', 'letmein1',
  'welcome1', 'welcome123', 'iloveyou', 'iloveyou1', 'sunshine', 'princess', 'football', 'baseball', 'superman',
  'computer', 'internet', 'trustno1', 'changeme', 'woaini520', 'woaini521', 'woaini1314', 'woaini123', 'aini1314',
  'gonghui1', 'gonghui123', 'gonghui888', 'gonghui666', 'gonghui1234', 'zonggonghui', 'gongyou123', 'gongyoudangan',
  'huiyuan123', 'mima1234', 'mima12345', 'mima123456', 'wodemima', 'zhongguo',
])

const RUNS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '!@#$%^&*()']
/** Units up to this length, said again and again, count as no more than themselves. */
const LONGEST_UNIT = 4

function isCommon(plain: string): boolean {
  return COMMON.has(plain) || repeatsUnit(plain) || goesAlongRuns(plain)
}

/** 88888888, 12121212, 12341234, 123123123; also doubled letters as in 11223344. */
function repeatsUnit(plain: string): boolean {
  const characters = [...plain]
  const units = Array.from({ length: LONGEST_UNIT }, (_, index) => index + 1)
  return units.some((size) => characters.every((character, index) => character === characters[index % size]))
}

/** 12345678, abcdefgh, qwertyui, their backward forms, and such runs one after another: asdfzxcv, 1234qwer. */
function goesAlongRuns(plain: string): boolean {
  const characters = [...plain]
  const single = characters.filter((character, index) => character !== characters[index - 1])
  // Doubled throughout (11223344) is read as one run; a repeated letter inside a phrase is not.
  const read = single.length * 2 === characters.length ? single : characters
  return coverWithRuns(read.join(''))
}

const SHORTEST_RUN = 4

function coverWithRuns(text: string): boolean {
  if (text === '') return true
  for (let size = text.length; size >= SHORTEST_RUN; size -= 1) {
    const piece = text.slice(0, size)
    const backward = [...piece].toReversed().join('')
    if (RUNS.some((run) => run.includes(piece) || run.includes(backward))) return coverWithRuns(text.slice(size))
  }
  return false
}
