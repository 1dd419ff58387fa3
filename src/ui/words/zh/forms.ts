/** Words inside forms, in Chinese. */

export const forms = {
  yuan: '元',
  row: (row: number) => `第 ${row} 条`
};
