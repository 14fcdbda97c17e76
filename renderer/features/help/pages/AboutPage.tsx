import { useCall } from '../../../data/use-call.ts'

/** 关于. */
export function AboutPage() {
  const about = useCall('app.about')
  return (
    <>
      <p>工友档案 {about.value?.version ?? ''}，乡镇（街道）工会组织员的会员管理程序。</p>
      <ul>
        <li>不联网：任何功能都不连接网络，没有账号，没有统计上报。</li>
        <li>不代替判断：程序列出规定、数字和日期，由人作决定并写明理由。</li>
        <li>不猜测：缺的就空着，损坏的号码不会补全。</li>
        <li>开放源代码，采用 Apache-2.0 许可。使用的组件和字库各有许可，文本随程序附带。</li>
      </ul>
      <p>档案位置、加密方式等，见“设置”里的“本机情况”。</p>
    </>
  )
}
