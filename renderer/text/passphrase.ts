/** How hard a passphrase would be to guess, estimated roughly and explained. */
export interface Strength {
  /** 0 not usable, 1 weak, 2 fair, 3 good, 4 strong. */
  level: 0 | 1 | 2 | 3 | 4
  label: string
  advice: string
}

export const MIN_LENGTH = 8

/** Passphrases that are tried first by anyone: the usual lists, and what an office here would use. */
const COMMON = [
  '12345678', '123456789', '1234567890', '87654321', '11111111', '00000000', '88888888', '66666666', '123123123',
  '12341234', '11223344', '147258369', 'password', 'passw0rd', 'qwertyui', 'qwerty123', 'abcd1234', 'a1234567',
  'admin123', 'admin888', 'iloveyou', '1qaz2wsx', 'woaini520', 'woaini1314', '5201314', 'gonghui', 'gonghui123',
]

/**
 * Length, kinds of characters and the list above; runs such as 1234, aaaa and repeated halves count once. An estimate:
 * nobody can measure what a person chose, hence the words 大约.
 */
export function judgePassphrase(text: string): Strength {
  const length = [...text].length
  if (length < MIN_LENGTH) return say(0, '太短', `至少 ${MIN_LENGTH} 个字符，还差 ${MIN_LENGTH - length} 个。`)
  const plain = text.toLowerCase()
  if (COMMON.some((common) => plain === common || plain.replace(/[^a-z0-9]+$/, '') === common)) {
    return say(1, '很弱', '这是最常见的口令之一，别人头几次就会试到。')
  }
  if (/^1[3-9]\d{9}$/.test(text) || /^\d{17}[\dx]$/i.test(text)) return say(1, '很弱', '不要用手机号或身份证号。')
  const bits = estimateBits(text)
  if (bits < 30) return say(1, '弱', '太容易试出来。再长一些，不要用连号、重复的字和生日。')
  if (bits < 42) return say(2, '一般', '可以用。再加一个词或几个数字会更好。')
  if (bits < 60) return say(3, '较强', '大约够用很多年。请记牢。')
  return say(4, '强', '很难猜出。请记牢，忘了只能用恢复码。')
}

function say(level: Strength['level'], label: string, advice: string): Strength {
  return { level, label, advice }
}

/** Bits that one more character of a kind adds, when people (not dice) choose it. */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/\d/, 3],
  [/[a-z]/, 3.5],
  [/[A-Z]/, 4.5],
  [/[ -/:-@[-`{-~]/, 5],
]
/** A Chinese character in a phrase: far fewer are likely than there are. */
const HAN_BITS = 6

/** A character that repeats the one before, or goes on a run with it, adds next to nothing; so does a second half. */
function estimateBits(text: string): number {
  const characters = [...text]
  const half = characters.length / 2
  const doubled = characters.slice(0, half).join('') === characters.slice(half).join('')
  return (doubled ? characters.slice(0, half) : characters).reduce((sum, character, index, all) => {
    const step = (character.codePointAt(0) ?? 0) - (all[index - 1]?.codePointAt(0) ?? -9)
    const bits = KINDS.find(([kind]) => kind.test(character))?.[1] ?? HAN_BITS
    return sum + (Math.abs(step) <= 1 ? 0.5 : bits)
  }, 0)
}
