/** The six steps and their rail, in Chinese. */

export const steps = {
  title: '六步进度',
  /** In order; index 0 is step 1. */
  names: {
    PROPOSE: '提议',
    DISCUSS: '讨论',
    DRAFT: '拟案',
    PUBLICIZE: '公示',
    REVIEW: '审查',
    VOTE: '表决'
  },
  /** What happens in the step, one plain sentence. */
  what: {
    PROPOSE: '谁都可以提，够人附议就受理',
    DISCUSS: '四方和相关住户坐下来谈，可以谈几轮',
    DRAFT: '把谈成的写成方案，连“维持现状”一起列出',
    PUBLICIZE: '方案贴出来给大家看，有异议就答复',
    REVIEW: '请懂行的人审一遍，不合适就退回重写',
    VOTE: '有权的人投票，当场算清，结果再公示'
  },
  position: (step: number) => `第 ${step} 步，共 6 步`,
  now: '现在',
  done: '已完成',
  ahead: '未开始',
  waived: '本程序不设',
  allDone: '六步已走完'
};
