import { findPassphraseFault, MIN_PASSPHRASE, type PassphraseFault } from '../../shared/domain/passphrase.ts'
import { reasonSentence } from './errors.ts'

/** How hard a passphrase would be to guess, estimated roughly and explained. */
export interface Strength {
  /** 0 not usable, 1 weak, 2 fair, 3 good, 4 strong. */
  level: 0 | 1 | 2 | 3 | 4
  label: string
  advice: string
}

/** How a refused passphrase is called. */
const FAULT_LABELS: Readonly<Record<PassphraseFault, string>> = {
  passphrase_too_short: '太短',
  passphrase_too_common: '不能用',
  passphrase_is_number: '不能用',
}

/**
 * What the rule refuses is not usable; the rest is rated by length and kinds of characters, where runs such as 1234
 * and repeated halves count once. An estimate: nobody can measure what a person chose, hence the words 大约.
 */
export function judgePassphrase(text: string): Strength {
  const fault = findPassphraseFault(text)
  if (fault !== null) return say(0, FAULT_LABELS[fault], adviceOn(fault, text))
  const bits = estimateBits(text)
  if (bits < 30) return say(1, '弱', '可以用，但有心人不难试出来。最好再长一些。')
  if (bits < 42) return say(2, '一般', '可以用。再加一个词或几个数字会更好。')
  if (bits < 60) return say(3, '较强', '大约够用很多年。请记牢。')
  return say(4, '强', '很难猜出。请记牢，忘了只能用恢复码。')
}

function adviceOn(fault: PassphraseFault, text: string): string {
  const missing = MIN_PASSPHRASE - [...text].length
  if (fault === 'passphrase_too_short' && missing > 0) return `至少 ${MIN_PASSPHRASE} 个字符，还差 ${missing} 个。`
  return reasonSentence(fault) ?? ''
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
