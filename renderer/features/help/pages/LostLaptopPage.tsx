import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'

/** 丢电脑怎么办: the breach card (PIPL 57). */
export function LostLaptopPage() {
  return (
    <>
      <p>档案是加密的，没有口令或恢复码，拿到电脑也打不开。仍请马上做下面几件事。</p>
      <ol>
        <li>
          <b>立即</b>报告工会主席和县总工会，说明丢失的时间、地点、电脑里有多少人的资料。
        </li>
        <li>报警，留好回执。</li>
        <li>
          想一想：恢复表是不是和电脑放在一起？口令有没有贴在电脑上？当时是不是没有锁定？有一样“是”，就按
          <b>可能泄露</b>处理。
        </li>
        <li>
          可能泄露的：由工会通知会员（《个人信息保护法》第五十七条），写明哪些信息、可能的危害、已采取的措施、
          会员自己可以做什么、联系电话。
        </li>
        <li>检查还有没有导出的表格、打印的名单在别处，一并收回。</li>
        <li>换了新电脑，点“从备份恢复”，用 U 盘上最近的备份恢复档案，打开后更换口令。</li>
        <li>把经过和处理结果写下来存档。</li>
      </ol>
      <section className="sheet" aria-label="告知书样式">
        <h3>告知书（样式）</h3>
        <p>各位会员：</p>
        <p>
          　　____年__月__日，我会一台存有会员资料的电脑在________丢失。资料已加密，目前没有发现被他人使用。涉及的信息有：
          ________________。我会已报警并报告上级工会。请留意陌生来电，不要向对方提供验证码和银行卡密码。如有疑问，请联系
          ________，电话________。
        </p>
        <p>　　　　　　　　　　　　　　________工会　____年__月__日</p>
      </section>
      <div className="form-buttons no-print">
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          打印本页
        </Button>
      </div>
    </>
  )
}
