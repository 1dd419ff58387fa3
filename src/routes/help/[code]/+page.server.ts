/** The page of one refusal code: its texts, the rule behind it, and what may be answered with it. */
import { error } from '@sveltejs/kit';
import { RULES_OF_CODES } from '#contract/errors/rulesOfCodes.ts';
import { loadHelp } from '#ui/words/loadHelp.ts';
import spec from '../../../domain/SPEC.md?raw';
import { rulesOf, textOfCode } from '../catalogue.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, params, locals }) => {
  const { lang } = await parent();
  const words = await loadHelp(lang);
  const otherLang = lang === 'en' ? 'zh-CN' : 'en';
  const text = textOfCode(params.code, lang, words.gap);
  const otherText = textOfCode(params.code, otherLang, '…');
  if (!text || !otherText) error(404, 'help code');
  const commands = [...locals.runtime.app.registry.values()].filter(({ spec: command }) => command.refusals.includes(params.code));
  return {
    code: params.code,
    text,
    otherLang,
    otherText,
    rules: rulesOf(spec, params.code, RULES_OF_CODES[params.code]),
    operations: commands.map(({ spec: command }) => ({
      name: command.name,
      summary: lang === 'en' ? command.summary.en : command.summary.zh
    }))
  };
};
