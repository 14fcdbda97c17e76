import { Button } from 'antd'
import { goTo } from '../../data/session.ts'

/** An empty register: the way from nothing to a printed roster. */
export function FirstSteps() {
  return (
    <section className="card" aria-label="第一步做什么">
      <h2>档案已建好，还没有会员</h2>
      <ol className="steps">
        <li>
          <div>
            <h3>导入花名册</h3>
            <p>单位报来的表格（Excel、WPS、csv）不用整理，直接选文件。导入之前先看清新增、变化和疑点。</p>
          </div>
          <Button type="primary" onClick={() => goTo('import')}>
            导入花名册
          </Button>
        </li>
        <li>
          <div>
            <h3>新增单位和基层工会</h3>
            <p>没有表格的，先登记用人单位，再登记它的基层工会。</p>
          </div>
          <Button onClick={() => goTo('unit', { id: 'new' })}>新增单位</Button>
          <Button onClick={() => goTo('union', { id: 'new' })}>新增工会</Button>
        </li>
        <li>
          <div>
            <h3>逐人登记</h3>
            <p>身份证号填完，性别、出生日期和退休日期自动带出，重名重号当场提示。</p>
          </div>
          <Button onClick={() => goTo('member-new')}>新增会员</Button>
        </li>
        <li>
          <div>
            <h3>打印花名册</h3>
            <p>看到的就是打印出来的：表头每页重复，页脚有“第 × 页 共 × 页”。</p>
          </div>
          <Button onClick={() => goTo('help', { page: 'begin' })}>十分钟上手</Button>
        </li>
      </ol>
    </section>
  )
}
