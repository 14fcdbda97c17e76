import type { pinyin } from 'pinyin-pro'

export type NameSounds = {
  /**
   * Ways to read the name aloud, the likeliest first: one syllable without tone (ü as v) a character, one a Latin
   * word. A character without a reading stands for itself.
   */
  readonly readings: readonly (readonly string[])[]
  /** Plain code point order is dictionary order: syllable, tone, character, for each character in turn. */
  readonly sortKey: string
}

let readAloud: typeof pinyin | null = null

/**
 * Loads the dictionary, once. A start only reads and would wait a third longer for it: whatever writes names awaits
 * this first.
 */
export async function loadSounds(): Promise<void> {
  readAloud ??= (await import('pinyin-pro')).pinyin
}

/** How a name sounds, once `loadSounds` is done. The first characters are read as a surname (单 shan, 尉迟 yuchi). Around five microseconds. */
export function soundsOf(name: string): NameSounds {
  const sounds = [...name.matchAll(RUNS)].flatMap(([run], index) => readRun(run, index === 0))
  return {
    readings: combine(sounds.map(({ sound, character }) => syllablesOf(sound, character))),
    sortKey: sounds.map(({ sound, character }) => sortPart(sound) + character).join(''),
  }
}

/** Han characters, Latin words, and letters or private-use characters that stand alone; signs part them. */
const RUNS = /\p{Script=Han}+|[\p{Script=Latin}\p{Nd}]+|[\p{L}\p{Co}]/gu
/** Enough for two uncertain characters. */
const MOST_READINGS = 4

/** `sound` is a syllable with its tone digit, or the text itself; `character` is empty for Latin words. */
type Sound = { sound: string; character: string }

function readRun(run: string, first: boolean): Sound[] {
  if (!/\p{Script=Han}/u.test(run)) return [{ sound: run.toLowerCase(), character: '' }]
  if (readAloud === null) throw new Error('the sounds are not loaded')
  const sounds = readAloud(run, { surname: first ? 'head' : 'off', toneType: 'num', type: 'array', v: true })
  const characters = [...run]
  const fixed = first && sounds.length === characters.length ? SURNAMES[characters[0] ?? ''] : undefined
  return characters.map((character, i) => {
    const sound = i === 0 && fixed !== undefined ? fixed : sounds[i]
    return { sound: sound === undefined || sound === '' ? character : sound, character }
  })
}

function syllablesOf(sound: string, character: string): string[] {
  const main = character === '' ? sound : sound.replace(/\d$/, '')
  return [main, ...(ALSO_READ[character] ?? '').split(' ').filter((other) => other !== '' && other !== main)]
}

/** All combinations, the likeliest first. */
function combine(choices: readonly string[][]): string[][] {
  let readings: string[][] = [[]]
  for (const syllables of choices) {
    const room = readings.length * syllables.length <= MOST_READINGS ? syllables : syllables.slice(0, 1)
    readings = room.flatMap((syllable) => readings.map((reading) => [...reading, syllable]))
  }
  return readings
}

/** Dictionaries put ü right after u and the neutral tone last: lu4, lu:3, luan4, lue:4. */
function sortPart(sound: string): string {
  const [, syllable, tone] = /^([a-z]+)(\d)$/.exec(sound) ?? []
  if (syllable === undefined || tone === undefined) return sound
  const mark = syllable.includes('v') ? ':' : ''
  return syllable.replace('v', 'u') + mark + (tone === '0' ? '5' : tone)
}

/** Surnames that the library reads like the ordinary word. */
const SURNAMES: Readonly<Record<string, string>> = {
  种: 'chong2',
  秘: 'bi4',
  黑: 'he4',
  那: 'na1',
  佴: 'nai4',
  么: 'yao1',
  占: 'zhan1',
  洗: 'xian3',
}

/** Readings that also occur in names, or that people type because they know the ordinary word. */
const ALSO_READ: Readonly<Record<string, string>> = {
  单: 'dan', 仇: 'chou', 查: 'cha', 曾: 'ceng zeng', 解: 'jie', 区: 'qu', 朴: 'pu', 盖: 'gai', 翟: 'di',
  种: 'zhong', 秘: 'mi', 黑: 'hei', 洗: 'xi', 覃: 'tan', 缪: 'mou', 隗: 'kui', 牟: 'mu', 尉: 'yu wei',
  员: 'yuan', 召: 'zhao', 折: 'zhe', 宿: 'xiu', 繁: 'fan', 郇: 'xun', 宓: 'fu', 乜: 'mie', 柏: 'bo',
  谌: 'shen', 车: 'ju', 瞿: 'ju', 郗: 'chi', 镡: 'chan', 澹: 'dan', 薄: 'bao', 藏: 'zang', 盛: 'cheng',
  乐: 'le yue', 行: 'xing hang', 朝: 'chao zhao', 长: 'chang zhang', 重: 'zhong chong', 晟: 'cheng',
  茜: 'xi qian', 莘: 'xin shen', 炅: 'gui jiong', 莎: 'sha suo', 娜: 'nuo', 颉: 'jie xie', 卜: 'bo',
}
