/** The covenant of AC-8 as blocks, and the tasks that follow from it. */
import type { TaskView, TextBlock } from '#contract/views/documents.ts';

const articles = [
  '本公约适用于清河社区全体住户及来访人员。养犬应当依法登记、免疫，自觉接受邻里监督。',
  '携犬出户应当由成年人用不超过1.5米的犬绳牵引，主动避让老年人、残疾人、孕妇和儿童；早7时至9时、晚5时至7时乘坐电梯请主动避让，大型犬走楼梯或货梯。',
  '犬便由携犬人即时清理，投入犬便箱。不得在儿童游乐区、健身区和草坪中央遛犬。',
  '采取措施防止犬吠扰民，22时至次日7时尤应注意；犬吠持续超过10分钟经邻居提醒的，应当立即制止。',
  '不得在楼道、架空层等共有部分饲养犬只，不得遗弃、虐待犬只；导盲犬等工作犬不受第二条乘梯限制。',
  '犬只伤人的，携犬人应当立即送医并先行垫付费用，依法承担责任。',
  '违反公约的，由楼栋长提醒；经提醒仍不改正的，由居民委员会劝导，本人愿意的在楼栋内致歉；涉嫌违法的，报告公安机关处理。'
];

const chinese = ['一', '二', '三', '四', '五', '六', '七'];

export const covenant: TextBlock[] = [
  { kind: 'paragraph', text: '为维护邻里和睦与公共环境，养犬住户与未养犬住户经充分协商，共同约定如下：' },
  ...articles.map((text, index): TextBlock => ({ kind: 'paragraph', text: [{ text: `第${chinese[index]}条　`, bold: true }, { text }] }))
];

export const covenantTasks: TaskView[] = [
  {
    text: '设置犬便箱3处（东门、中心草坪、3号楼北侧），配备拾便袋',
    responsible: '物业公司（项目经理）',
    dueOn: '2026-10-10',
    supervisor: '业委会'
  },
  { text: '公约文本报街道办事处备案，张贴至各楼门厅', responsible: '居委会（副主任）', dueOn: '2026-09-18', supervisor: '居务监督委员会' },
  { text: '组织“文明养犬日”宣传，登记免疫现场服务', responsible: '社会组织（互助会）', dueOn: '2026-10-31', supervisor: '居委会' }
];
