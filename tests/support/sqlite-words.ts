/** What only SQLite understands, with what stands for it elsewhere: standard SQL, or a module of `electron/db/sqlite-sql`. */
const WORDS: readonly (readonly [word: RegExp, instead: string])[] = [
  [/\bifnull\(/i, 'coalesce(…)'],
  [/\biif\(/i, 'case when … then … else … end'],
  [/\b(?:insert or (?:ignore|replace|abort|fail|rollback)|replace into)\b/i, 'on conflict do …'],
  [/(?<![.\w])(?:max|min)\((?:[^(),]|\([^()]*\))+,/i, 'case, for the greater of two'],
  [/\bsum\([^()]*(?:\bis\b|<>|[^=]=[^=>])/i, 'count(*) filter (where …)'],
  [/\bis (?:not )?(?:[@?']|[a-z]\w*\.[a-z])/i, 'is [not] distinct from'],
  [/\b(?:where|and|or) [01](?![\w.])/i, 'true, false'],
  [/\blimit -1\b/i, 'a limit that is large enough'],
  [/\bgroup_concat\(/i, 'string_agg(…)'],
  [/\bcollate (?:nocase|rtrim|binary)\b/i, 'a column made for comparing'],
  [/\b(?:glob|regexp) ['?@]/i, 'like'],
  [/\b(?:strftime|julianday|unixepoch|printf|zeroblob|randomblob|last_insert_rowid|changes)\(/i, 'a value from the program'],
  [/\bjson_(?:each|tree|extract|type|valid|array|object|set|insert|patch|remove|group_array|group_object)\b/i, 'json.ts, lists.ts'],
  [/\s->>?\s*['?@$]/, 'json.ts'],
  [/\binstr\(/i, 'texts.ts'],
  [/\bcross join\b|\bindexed by\b|\bnot indexed\b|\b(?:un)?likely\(/i, 'planner.ts'],
  [/\browid\b|\bmatch [?@$]|\bperson_token\b(?!:)/, 'search-index.ts'],
  [/\btemp\.["$\w]|\bcreate temp\b/i, 'pick-tables.ts'],
  [/\bpragma\b|\btotal_changes\b|\bsqlite_[a-z]+\b|\bvacuum\b|\battach '|\bbegin immediate\b/, 'about-store.ts'],
]

/** Each piece of SQLite's own SQL in a module, with what would be right. Comments do not count. */
export function sqliteWords(source: string): string[] {
  const code = source.replaceAll(/^\s*\/\*[\s\S]*?\*\//gm, '').replaceAll(/(^|\s)\/\/.*$/gm, '')
  return WORDS.flatMap(([word, instead]) => {
    const found = word.exec(code)
    return found === null ? [] : [`${found[0].trim()} (instead: ${instead})`]
  })
}
