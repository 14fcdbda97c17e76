/** 表格与公示: papers of one household and of many, the public list, the township's Word templates. */
export function FormsPage() {
  return (
    <>
      <h3>一户的表格</h3>
      <ol>
        <li>打开困难职工档案，点“打印”（Ctrl+P）。</li>
        <li>选打印什么：申请书、核对授权书、入户调查表、测算表、档案表、审批表、封面和卷内目录等。</li>
        <li>预览就是要打印的那份文件。可以打印，也可以保存 PDF。</li>
      </ol>
      <ul>
        <li>困难职工档案表用 A4 双面打印，一式三份；家里人多的自动加续页。</li>
        <li>入户调查表已填好档案里的内容，空格留着入户时用笔填。</li>
        <li>“录入对照页”按全国系统的界面顺序排，照着逐项录入。</li>
        <li>证件号、电话和账号默认遮盖。要完整号码的，写明用途，会记入操作日志。</li>
      </ul>
      <h3>很多户的表格</h3>
      <p>在困难职工列表查好、选好，点“打印”：公示、汇总表、销毁清册。台账、签收表、捐款名单在“帮扶慰问”里打印，有的可以另存 Excel。</p>
      <h3>公示</h3>
      <ul>
        <li>须填公示开始、结束日期和监督电话。</li>
        <li>只印姓名、工作单位、困难类别、家庭人口和笼统的原因，不印证件号、电话、住址、账号和病情，这一条不能关掉。</li>
        <li>同单位同名的，加印出生年月以便区分。可以选择姓名遮一个字。</li>
        <li>公示期满没有异议，打印“公示结果证明”，盖章后拍照附在公示那一步。</li>
      </ul>
      <h3>县里换了表：用自己的 Word 模板</h3>
      <ol>
        <li>在 Word 里把要填的地方写成 {'{姓名}'} 这样的名称。直接写的名称有几十个，在“管理模板”里全列着，照抄就行。</li>
        <li>
          一人（一笔）一行的，用表格里的一行：第一格开头写 {'{#家庭成员}'}，最后一格末尾写 {'{/家庭成员}'}，中间各格写那一行的名称。有几人就印几行，没有人就不印这一行。只写在一格里的，在那一格里重复。
        </li>
        <li>在打印页的“本地 Word 模板”里点“管理模板”，添加这个 docx 文件。名称写错，会指出是哪一个。</li>
        <li>选模板，写明用途，填好另存。存出去的文件不再加密，用完请删掉。</li>
      </ol>
      <table className="table">
        <caption>能一行一行重复的名单，和里面能写的名称</caption>
        <thead>
          <tr>
            <th scope="col">名单</th>
            <th scope="col">名称</th>
          </tr>
        </thead>
        <tbody>
          {LOOPS.map(({ list, names }) => (
            <tr key={list}>
              <th scope="row">{`{#${list}} … {/${list}}`}</th>
              <td>{names.map((name) => `{${name}}`).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>前三个用在困难职工档案的模板里，后两个用在帮扶活动的模板里。</p>
    </>
  )
}

/** The lists of the templates with their names; a test holds them against the store's own. */
export const LOOPS: readonly { readonly list: string; readonly names: readonly string[] }[] = [
  {
    list: '家庭成员',
    names: ['成员姓名', '关系', '成员性别', '成员年龄', '成员身份证号', '成员健康状况', '成员工作状态', '单位或学校', '月收入'],
  },
  { list: '帮扶记录', names: ['帮扶日期', '帮扶类型', '帮扶金额', '帮扶说明'] },
  { list: '材料', names: ['材料名称', '谁的材料', '收到日期'] },
  { list: '名单', names: ['序号', '姓名', '工作单位', '金额', '物品', '账号'] },
  { list: '捐款人', names: ['序号', '捐款人姓名', '捐款人单位', '捐款金额'] },
]
