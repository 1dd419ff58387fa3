/** Words inside forms, in English. */
import type { forms as source } from '../zh/forms.ts';

export const forms = {
  yuan: 'yuan',
  row: (row: number) => `No. ${row}`
} satisfies typeof source;
