/** 授权委托书: the written power for one vote, with the instruction, its limits and both signatures. */
import type { ProxyFormView } from '#contract/views/paperDocuments.ts';
import { amountText } from '../dates.ts';
import type { Flow } from '../layout/flow.ts';
import { body, paragraph, title } from '../layout/paragraph.ts';
import { signLines } from '../layout/signature.ts';
import { table } from '../layout/table.ts';
import { paperWords } from '../words/paperVote.ts';
import type { Words } from '../words/index.ts';

/** Agent, matter, scope, term and signature, as the law asks of a written power. Source: 民法典 165 [L]; domain 2.10; SPEC PP17. */
export function proxyForm(flow: Flow, view: ProxyFormView, words: Words): void {
  const { proxy: w } = paperWords(view.lang);
  title(flow, view.title);
  flow.skip(0.5);
  const area = view.areaCenti === undefined ? '' : amountText(view.areaCenti, 'area');
  table(flow, {
    columns: [
      { head: w.principal, width: 22 },
      { head: view.owner, width: 32 },
      { head: w.phone, width: 20 },
      { head: '', width: 26 }
    ],
    rows: [
      [w.place, view.place, w.area, area],
      [w.holder, '', w.phone, ''],
      [w.idNumber, '', w.relation, '']
    ],
    size: 12,
    minRowHeight: 32,
    isForm: true
  });
  flow.skip(0.5);
  body(flow, w.text(view.matter.title));
  table(flow, {
    columns: [
      { head: w.item, width: 46 },
      { head: view.marksMax > 1 ? w.instructionMany(view.marksMax) : w.instruction, width: 54 }
    ],
    rows: [[view.matter.title, view.boxes.map((box) => `□ ${box}`).join(view.boxes.length > 4 ? '\n' : '　')]],
    size: 13,
    minRowHeight: 44
  });
  flow.skip(0.5);
  paragraph(flow, `${w.limits}${words.colon.trimEnd()}`, { face: 'hei', align: 'left' });
  const limits = [w.onlyWritten, w.noHandingOn, ...(view.proxyLimit > 0 ? [w.limit(view.proxyLimit)] : []), w.term, w.revoke, w.held];
  limits.forEach((line, index) => paragraph(flow, `${words.numbered(index)}${line}`, { indent: 2, size: 12, pitch: 22 }));
  paragraph(flow, w.accepts, { indent: 2, size: 12, pitch: 22 });
  flow.skip(0.6);
  signLines(flow, [w.signPrincipal, w.signHolder], words.colon);
  paragraph(flow, paperWords(view.lang).ballot.date, { size: 12, pitch: 26, align: 'right' });
  paragraph(flow, w.attached, { size: 11, pitch: 20, align: 'left' });
}
