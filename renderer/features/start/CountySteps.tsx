import { Button } from 'antd'
import { goTo } from '../../data/session.ts'

/** An empty store of a county: the way to the first package. */
export function CountySteps() {
  return (
    <section className="card" aria-label="第一步做什么">
      <h2>档案已建好，还没有收到乡镇的上报包</h2>
      <ol className="steps">
        <li>
          <div>
            <h3>填县代码，导出公钥文件</h3>
            <p>公钥文件发给各乡镇，乡镇打电话核对指纹后添加。私钥只存在这台电脑的加密档案里。</p>
          </div>
          <Button type="primary" onClick={() => goTo('county')}>
            打开县级汇总
          </Button>
        </li>
        <li>
          <div>
            <h3>接收上报包</h3>
            <p>乡镇用 U 盘交来的文件，先验签名、看清变化，再合并。合并前自动备份。</p>
          </div>
        </li>
        <li>
          <div>
            <h3>出回执</h3>
            <p>哪些收下、哪些退回、为什么，还有困难职工的审批结果，交回乡镇。</p>
          </div>
          <Button onClick={() => goTo('help', { page: 'county' })}>看说明</Button>
        </li>
      </ol>
    </section>
  )
}
