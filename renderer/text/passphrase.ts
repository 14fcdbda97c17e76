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
  const bits = effectiveLength(text) * Math.log2(poolOf(text))
  if (bits < 36) return say(1, '弱', '太容易试出来。再长一些，不要用连号、重复的字和生日。')
  if (bits < 52) return say(2, '一般', '可以用。再加一个词或几个数字会更好。')
  if (bits < 70) return say(3, '较强', '大约够用很多年。请记牢。')
  return say(4, '强', '很难猜出。请记牢，忘了只能用恢复码。')
}

function say(level: Strength['level'], label: string, advice: string): Strength {
  return { level, label, advice }
}

/** How many different characters a guesser would have to try in each place. */
function poolOf(text: string): number {
  const kinds: [RegExp, number][] = [
    [/\d/, 10],
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/[ -/:-@[-`{-~]/, 33],
    [/[^ -~]/, 2_000],
  ]
  return Math.max(2, kinds.reduce((sum, [kind, size]) => (kind.test(text) ? sum + size : sum), 0))
}

/** A character that repeats the one before, or goes on a run with it, adds next to nothing. */
function effectiveLength(text: string): number {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0)
  const half = points.length / 2
  const doubled = Number.isInteger(half) && points.slice(0, half).join() === points.slice(half).join()
  const counted = (doubled ? points.slice(0, half) : points).map((point, index, all) => {
    const before = all[index - 1]
    return before !== undefined && Math.abs(point - before) <= 1 ? 0.2 : 1
  })
  return counted.reduce<number>((sum, weight) => sum + weight, 0)
}
