import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sqliteWords } from './support/sqlite-words.ts'

const ROOT = resolve(import.meta.dirname, '..')
const FOLDERS = ['shared', 'electron', 'renderer', 'migrations', 'build', 'tests']

interface Import {
  from: string
  /** Path inside the project, or the name of a package. */
  to: string
  inside: boolean
}

const files = FOLDERS.flatMap((folder) => listFiles(folder, /\.(ts|tsx|mjs)$/))
const imports = files.flatMap(importsOf)

function listFiles(folder: string, kind: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && kind.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

function importsOf(file: string): Import[] {
  const found = read(file).matchAll(/^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm)
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    if (!name.startsWith('.')) return { from: file, to: name, inside: false }
    return { from: file, to: relative(ROOT, resolve(ROOT, dirname(file), name)).replaceAll('\\', '/'), inside: true }
  })
}

/** Imports of `folder` that go outside `allowed` (folders or packages). */
function strays(folder: string, allowed: readonly string[]): string[] {
  return imports
    .filter(({ from }) => from.startsWith(folder))
    .filter(({ to }) => !allowed.some((place) => to === place || to.startsWith(place.endsWith('/') ? place : `${place}/`)))
    .map(({ from, to }) => `${from} imports ${to}`)
}

describe('who may import whom', () => {
  it('pure rules import nothing but each other', () => {
    expect(strays('shared/domain/', ['shared/domain/'])).toEqual([])
  })

  it('the contract and the errors know rules and zod', () => {
    expect(strays('shared/contract/', ['shared/domain/', 'shared/contract/', 'shared/errors.ts', 'zod'])).toEqual([])
    expect(strays('shared/errors.ts', ['shared/domain/', 'zod'])).toEqual([])
  })

  it('migrations know kysely and their own seeds, never the program', () => {
    expect(strays('migrations/', ['kysely', 'migrations/'])).toEqual([])
  })

  it('the main process never imports the page', () => {
    const inner = imports.filter(({ from, inside }) => inside && from.startsWith('electron/'))
    const allowed = ['shared/', 'electron/', 'migrations/index.ts', 'package.json']
    expect(inner.filter(({ to }) => !allowed.some((place) => to.startsWith(place))).map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it('the page imports rules, types of the contract and its own libraries', () => {
    const allowed = ['shared/', 'renderer/', 'react', 'react-dom', 'zustand', 'antd', '@ant-design', 'dayjs', 'pdfjs-dist', 'pinyin-pro']
    expect(strays('renderer/', allowed)).toEqual([])
  })

  it('a feature of the main process uses another only through its service', () => {
    const crossing = imports.filter(({ from, to }) => {
      const own = /^electron\/features\/([^/]+)\//.exec(from)?.[1]
      const other = /^electron\/features\/([^/]+)\//.exec(to)?.[1]
      return own !== undefined && other !== undefined && own !== other && !to.endsWith('/service.ts')
    })
    expect(crossing.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it('a feature of the page never imports another', () => {
    const crossing = imports.filter(({ from, to }) => {
      const own = /^renderer\/features\/([^/]+)\//.exec(from)?.[1]
      const other = /^renderer\/features\/([^/]+)\//.exec(to)?.[1]
      return own !== undefined && other !== undefined && own !== other
    })
    expect(crossing.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it('electron itself is imported in its three files only', () => {
    const users = imports.filter(({ from, to }) => to === 'electron' && !from.startsWith('tests/')).map(({ from }) => from)
    const three = ['electron/main.ts', 'electron/preload.ts', 'electron/hosts/electron.ts']
    expect(users.filter((file) => !three.includes(file))).toEqual([])
  })

  it('a thread that may be cut off never loads the store, whose addon does not survive it', () => {
    // The threads of backups and packages do load it, and are always waited for.
    const waitedFor = ['electron/features/backups/worker.ts', 'electron/features/packages/worker.ts']
    const reached = files.filter((file) => /^electron\/.*\/worker\.ts$/.test(file) && !waitedFor.includes(file))
    expect(reached).toHaveLength(2)
    for (const file of waitedFor) expect(read(file.replace('worker.ts', 'run-worker.ts'))).not.toContain('terminate(')
    for (const file of reached) {
      const next = imports.filter(({ from, inside }) => inside && from === file).map(({ to }) => to)
      reached.push(...next.filter((to) => !reached.includes(to)))
    }
    expect(imports.filter(({ from, to }) => to === 'better-sqlite3' && reached.includes(from))).toEqual([])
  })

  it('no file takes part in a cycle', () => {
    const edges = new Map(files.map((file) => [file, imports.filter(({ from, inside }) => inside && from === file).map(({ to }) => to)]))
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      const at = path.indexOf(file)
      if (at >= 0) cycles.push([...path.slice(at), file].join(' > '))
      if (at >= 0 || done.has(file)) return
      for (const next of edges.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })
})

describe('what a shared PostgreSQL would have to replace', () => {
  /** Modules that are about the SQLite file itself, or about a package's, and what each does with it. */
  const named = {
    'electron/db/open.ts': 'opens the file with its key',
    'electron/db/migrate.ts': 'runs migrations with foreign keys off',
    'electron/db/bulk.ts': 'gives a bulk write the log that suits it',
    'electron/db/share.ts': 'lets a second connection read the file',
    'electron/db/backup.ts': 'copies the file and proves the copy',
    'electron/packages/extract.ts': 'makes the SQLite file in a package',
    'electron/packages/read-extract.ts': "reads a stranger's SQLite file",
  }
  const isNamed = (file: string): boolean => file in named || file.startsWith('electron/db/sqlite-sql/')
  const words = files.filter((file) => file.startsWith('electron/')).map((file) => ({ file, words: sqliteWords(read(file)) }))

  it("SQLite's own SQL stands in the modules named for it and nowhere else", () => {
    expect(words.flatMap(({ file, words: found }) => (isNamed(file) ? [] : found.map((word) => `${file}: ${word}`)))).toEqual([])
  })

  it('a module that has got rid of it is named no longer', () => {
    const without = words.filter((one) => one.words.length === 0).map(({ file }) => file)
    const gone = Object.keys(named).filter((file) => !files.includes(file))
    expect([...gone, ...without.filter((file) => file in named)]).toEqual([])
  })

  it.each([
    ["select ifnull(sum(fen), 0) from aid"],
    ["select count(iif(x.sex = 'sex/2', 1, null)) from person x"],
    ["insert or ignore into setting values (?, ?)"],
    ["select max(coalesce(a.at, ''), b.at) from a, b"],
    ["select sum(sex is null) from person"],
    ["select sum(migrant = 1) from person"],
    ["select 1 from person where id is not ?"],
    ["select 1 from person p, unit u where p.unit_id is not u.id"],
    ["select 1 from person where 1"],
    ["select id from person where id in (select value from json_each(?))"],
    ["select changes ->> '$.id' from audit"],
    ["select 1 from unit where instr(find_text, ?) > 0"],
    ["select 1 from origin o cross join person p on p.id = o.row_id"],
    ["select 1 from person not indexed"],
    ["select rowid from person_token"],
    ["select 1 from person_token where person_token match @words"],
    ['select id from temp."pick_person"'],
    ["pragma page_count"],
    ["select 1 from sqlite_schema"],
  ])('knows it: %s', (sql) => {
    expect(sqliteWords(`const rows = sqlite.prepare(\`${sql}\`).all()`)).not.toEqual([])
  })

  it.each([
    ["select coalesce(max(seq), 0), count(*) filter (where sex is null) from person where id is distinct from ?"],
    ["insert into setting values (?, ?) on conflict do nothing"],
    ["select p.id from person p join unit u on u.id = p.unit_id where u.state_1 = 1 and p.hidden is not null"],
  ])('lets standard SQL pass: %s', (sql) => {
    expect(sqliteWords(`// no ifnull here\nconst most = Math.max(a, b)\nsqlite.prepare(\`${sql}\`)`)).toEqual([])
  })
})

describe('what keeps the code readable', () => {
  it('no file is longer than 400 lines', () => {
    const sheets = listFiles('renderer', /\.css$/)
    expect([...files, ...sheets].filter((file) => read(file).split('\n').length > 400)).toEqual([])
  })

  it('only the entries read a clock or make randomness', () => {
    const entries = ['electron/main.ts', 'electron/main-chromium.ts', 'electron/cli.ts']
    const source = /new Date\(\)|Date\.now\(\)|Math\.random\(\)|randomUUID/
    const places = files.filter((file) => /^(electron|shared|renderer)\//.test(file) && !entries.includes(file))
    expect(places.filter((file) => source.test(read(file)))).toEqual([])
  })

  it('the top level holds what the owner named and nothing else', () => {
    const named = [...FOLDERS, 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE', 'node_modules', 'out', 'coverage']
    expect(readdirSync(ROOT).filter((name) => !name.startsWith('.') && !named.includes(name))).toEqual([])
  })
})
