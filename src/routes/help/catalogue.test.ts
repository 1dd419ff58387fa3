/** The catalogue of refusals as the help shows it: complete, findable, without placeholders. */
import { describe, expect, it } from 'vitest';
import { ERRORS } from '#contract/errors.ts';
import { help as en } from '#ui/words/en/help.ts';
import { help as zh } from '#ui/words/zh/help.ts';
import { helpAreas, rulesOf, textOfCode } from './catalogue.ts';

describe('help on refusals', () => {
  it('lists every code once, in both languages', () => {
    for (const lang of ['zh-CN', 'en'] as const) {
      const codes = helpAreas(lang, '', '…').flatMap((area) => area.codes.map((entry) => entry.code));
      expect([...codes].sort()).toEqual(Object.keys(ERRORS).sort());
    }
  });

  it('has a name for every area', () => {
    const areas = helpAreas('en', '', '…').map((area) => area.area);
    expect(areas.filter((area) => zh.areas[area] === undefined || en.areas[area] === undefined)).toEqual([]);
  });

  it('finds by code and by words, without case', () => {
    expect(helpAreas('en', 'COMMAND.UNKNOWN', '…').flatMap((area) => area.codes)).toHaveLength(1);
    expect(helpAreas('zh-CN', '没有这个操作', '…')[0]?.codes[0]?.code).toBe('command.unknown');
    expect(helpAreas('en', 'no message says this', '…')).toEqual([]);
  });

  it('shows gaps instead of placeholders, and knows no inherited names', () => {
    expect(textOfCode('command.payload-invalid', 'zh-CN', '……')?.what).toBe('填写的内容有一处不符合要求：……。');
    expect(textOfCode('constructor', 'en', '…')).toBeUndefined();
  });

  it('takes the rules that name the code or are named beside it', () => {
    const spec =
      '- **MG1** A notice … else `meeting.notice-too-short`. Source: [D].\n- **MG2** Another. Source: [L].\n- **MG3.1** A third.\n';
    expect(rulesOf(spec, 'meeting.notice-too-short', ['MG3.1']).map((rule) => rule.id)).toEqual(['MG1', 'MG3.1']);
    expect(rulesOf(spec, 'meeting.notice', [])).toEqual([]);
  });
});
