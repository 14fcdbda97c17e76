import { useCall } from '../../data/use-call.ts'
import { Ready } from '../../ui/Ready.tsx'

const HOSTS = { electron: '桌面程序', chromium: '本机浏览器窗口', headless: '命令行' } as const

/** What this laptop and its store are, for whoever helps with them. */
export function AboutPart() {
  const about = useCall('app.about')
  return (
    <section className="card" aria-label="本机情况">
      <Ready of={about}>
        {({ version, host, cipher, journalMode, synchronous, sqlite, dataDir }) => (
          <dl className="facts">
            <dt>程序版本</dt>
            <dd>{version}</dd>
            <dt>运行方式</dt>
            <dd>{HOSTS[host]}</dd>
            <dt>档案位置</dt>
            <dd>{dataDir ?? '无'}</dd>
            <dt>加密</dt>
            <dd>{cipher === null ? '未打开' : `全库加密（${cipher}）`}</dd>
            <dt>写入方式</dt>
            <dd>
              {journalMode}，{synchronous}
              {(synchronous === 'full' || synchronous === 'extra') && '（每次保存都写到磁盘后才算完成）'}
            </dd>
            <dt>数据库</dt>
            <dd>SQLite {sqlite}</dd>
            <dt>网络</dt>
            <dd>不使用</dd>
          </dl>
        )}
      </Ready>
    </section>
  )
}
