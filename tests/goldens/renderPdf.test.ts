/** What every document promises, read back from the finished file. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView, MeetingNoticeView, ResolutionView } from '#contract/views/documents.ts';
import { openFonts } from '#server/documents/layout/fonts.ts';
import { MM } from '#server/documents/layout/geometry.ts';
import { NOT_AT_START } from '#server/documents/layout/units.ts';
import { DOCUMENT_LIMITS, type DocumentLimits } from '#server/documents/limits.ts';
import { renderPdf } from '#server/documents/renderPdf.ts';
import { binsResolution, checkIn, covenantResolution, covenantVerdict, draftNotice, meetingNotice, poster, samples } from './samples.ts';
import { allText, readPdf, type ReadPdf } from './textLayer.ts';

const fonts = openFonts({});

async function bytesOf(view: DocumentView, limits: DocumentLimits = DOCUMENT_LIMITS): Promise<Uint8Array> {
  const made = await renderPdf(view, fonts, limits);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}
const read = async (view: DocumentView): Promise<ReadPdf> => readPdf(await bytesOf(view));
const flat = (pdf: ReadPdf): string => allText(pdf).replace(/\s/g, '');

/** A notice that is nothing but one long paragraph of Chinese. */
const longText = (characters: number): MeetingNoticeView => ({
  ...meetingNotice,
  rules: ['居民议事'.repeat(Math.ceil(characters / 4)).slice(0, characters)]
});

describe('the official page', () => {
  it('[DC1] [G18] a full page has 22 lines of 28 characters within the margins', async () => {
    const pdf = await read(longText(3_000));
    const page = pdf.pages[2];
    const body = (page?.lines ?? []).filter((line) => line.y < (297 - 35) * MM);
    expect(body).toHaveLength(22);
    for (const line of body) expect([...line.text.replace(/\s/g, '')]).toHaveLength(28);
    const pitch = ((body.at(-1)?.y ?? 0) - (body[0]?.y ?? 0)) / 21;
    expect(pitch).toBeCloseTo(28.99, 1);
    for (const line of body) {
      expect(line.left).toBeCloseTo(28 * MM, 0);
      expect(line.right).toBeGreaterThan((210 - 26) * MM - 1);
      expect(line.right).toBeLessThan((210 - 26) * MM + 1);
    }
  });

  it('[DC3] no line of any sample starts with forbidden punctuation', async () => {
    for (const [name, view] of Object.entries(samples)) {
      for (const page of (await read(view)).pages) {
        // Table cells and footers share baselines; a line is judged by its first character all the same.
        for (const line of page.lines)
          expect(NOT_AT_START.replace('—', ''), `${name}: ${line.text}`).not.toContain(line.text.trim().charAt(0) || '文');
      }
    }
  });

  it('[DC4] page numbers: “— 1 —” at the right, “— 2 —” at the left, one character in', async () => {
    const pdf = await read(draftNotice);
    const numbers = pdf.pages.map((page, index) => page.lines.find((line) => line.text.includes(`— ${index + 1} —`)));
    expect(numbers.every((line) => line !== undefined)).toBe(true);
    expect(numbers[0]?.right).toBeCloseTo((210 - 26) * MM - 14, 0);
    expect(numbers[1]?.left).toBeCloseTo(28 * MM + 14, 0);
  });

  it('[DC4] unsealed: the date begins two characters right of the name; sealed: name centred on the date', async () => {
    const unsealed = await read(meetingNotice);
    const last = unsealed.pages.at(-1)?.lines ?? [];
    const name = last.find((line) => line.text === '清河社区居民委员会');
    const date = last.find((line) => line.text === '2026年8月28日');
    expect((date?.left ?? 0) - (name?.left ?? 0)).toBeCloseTo(2 * 15.79, 0);
    const sealed = await read(draftNotice);
    const lines = sealed.pages.at(-1)?.lines ?? [];
    const body = lines.find((line) => line.text === '清河社区居民委员会');
    const day = lines.find((line) => line.text === '2026年8月18日');
    expect(((body?.left ?? 0) + (body?.right ?? 0)) / 2).toBeCloseTo(((day?.left ?? 0) + (day?.right ?? 0)) / 2, 0);
    expect(day?.right).toBeCloseTo((210 - 26) * MM - 4 * 15.79, 0);
  });
});

describe('what a document says', () => {
  it('[DC6] [G18] dates without leading zeros, periods to 24时', async () => {
    const text = flat(await read(binsResolution));
    expect(text).toContain('自2026年4月3日9时至2026年4月10日24时');
    expect(text).not.toMatch(/年0|月0/);
  });

  it('[DC9] number, matter, version, digest, short code and address stand on the paper; every other sheet has the code', async () => {
    const pdf = await read(covenantResolution);
    const text = flat(pdf);
    for (const part of [
      '清居决〔2026〕5号',
      '2026-008',
      '第2版',
      covenantResolution.viewHash,
      'K7M2-9QXA',
      covenantResolution.verifyUrl,
      '2026年9月15日0时'
    ])
      expect(text).toContain(part);
    for (const page of pdf.pages) expect(page.lines.some((line) => line.text.includes('K7M2-9QXA'))).toBe(true);
    expect(pdf.pages.at(-1)?.alts.some((alt) => alt.includes('K7M2-9QXA'))).toBe(true);
  });

  it('[DC10] a verdict shows both sides, the operator, the fraction and a sum to recount by', async () => {
    const text = flat(await read(covenantResolution));
    for (const part of [
      '268×2=536',
      '420',
      '201×2=402',
      '＞',
      '201/268=75.00%',
      '268/420=63.81%',
      '201+49+18=268；268+152=420',
      '表决结论：通过。',
      'DR3',
      '默认配置2026-1'
    ]) {
      expect(text).toContain(part);
    }
  });

  it('[DC10] a sum that does not come out is printed with ≠', async () => {
    const verdict = { ...covenantVerdict, notReturned: 151 };
    expect(flat(await read({ ...covenantResolution, verdicts: [verdict] }))).toContain('268+151≠420');
  });

  it('[DC11] sections without content are left out and the numbers close up; the outline keeps its order', async () => {
    const bare: ResolutionView = { ...covenantResolution, publicities: [], reviews: [], waivers: [] };
    const text = flat(await read(bare));
    expect(text).toContain('三、表决情况');
    const order = [
      '一、议题由来',
      '二、协商经过',
      '三、公示与审查',
      '四、表决情况',
      '五、决议事项',
      '六、责任分工与期限',
      '七、费用与来源',
      '八、生效时间与监督方式'
    ];
    const whole = flat(await read(covenantResolution));
    const places = order.map((head) => whole.indexOf(head));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place >= 0)).toBe(true);
  });

  it('[DC11] a joint resolution has the places of four parties, long names included', async () => {
    const text = flat(await read(binsResolution));
    // Two cells stand side by side, so a name of two lines is read in two pieces.
    for (const name of [
      '翠竹园社区居民委员会',
      '翠竹园小区业主委员会',
      '南京翠竹园物业管理服务有限责',
      '任公司翠竹园项目部',
      '翠竹园社区互助会'
    ])
      expect(text).toContain(name);
    expect(text.match(/代表签字/g)).toHaveLength(4);
  });

  it('[DC8] no text of a poster but its footer is below 22 pt, and it is one page', async () => {
    const pdf = await read(poster);
    expect(pdf.pages).toHaveLength(1);
    const large = (pdf.pages[0]?.lines ?? []).slice(0, -2);
    expect(large.length).toBeGreaterThan(8);
    for (const [index, line] of large.slice(1).entries()) expect(line.y - (large[index]?.y ?? 0), line.text).toBeGreaterThanOrEqual(22);
  });
});

describe('the file', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await read(covenantResolution);
  });

  it('[DC13] the same view gives the same bytes, another time of issue other ones', async () => {
    const [first, second] = [await bytesOf(covenantResolution), await bytesOf(structuredClone(covenantResolution))];
    expect(Buffer.compare(first, second)).toBe(0);
    const later = await bytesOf({ ...covenantResolution, issuedAt: covenantResolution.issuedAt + 60_000 });
    expect(Buffer.compare(first, later)).not.toBe(0);
  });

  it('[DC13] is tagged, in the order of reading', () => {
    expect(pdf.isTagged).toBe(true);
    const roles = pdf.pages.flatMap((page) => page.roles);
    for (const role of ['Document', 'H1', 'H2', 'P', 'Table', 'Caption', 'TR', 'TH', 'TD', 'Figure']) expect(roles).toContain(role);
    expect(roles.indexOf('H1')).toBeLessThan(roles.indexOf('H2'));
  });

  it('[DC13] declares PDF/A-2a and names title, body and time of issue', () => {
    expect(pdf.metadata).toMatch(/pdfaid:part>\s*2/);
    expect(pdf.metadata).toMatch(/pdfaid:conformance>\s*A/);
    expect(pdf.info).toMatchObject({ Title: covenantResolution.title.replace('\n', ''), Author: '清河社区居民委员会', Language: 'zh-CN' });
  });

  it('[DC13] all fonts are embedded, none is Helvetica', async () => {
    const raw = Buffer.from(await bytesOf(covenantResolution)).toString('latin1');
    const names = [...raw.matchAll(/\/BaseFont \/([\w+-]+)/g)].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+Noto/);
  });
});

describe('limits', () => {
  it('[DC7] the last page allowed is made, one more is refused', async () => {
    const view = longText(3_000);
    const { pages } = await read(view);
    expect((await renderPdf(view, fonts, { ...DOCUMENT_LIMITS, pages: pages.length })).ok).toBe(true);
    expect(await renderPdf(view, fonts, { ...DOCUMENT_LIMITS, pages: pages.length - 1 })).toMatchObject({
      ok: false,
      error: { code: 'document.too-many-pages', facts: { pages: pages.length - 1 } }
    });
  });

  it('[DC7] 5,000 rows pass, 5,001 do not', async () => {
    const rows = Array.from({ length: 5_000 }, () => checkIn.rows[0]).flatMap((row) => (row === undefined ? [] : [row]));
    const made = await renderPdf({ ...checkIn, rows, blankRows: 0 }, fonts);
    expect(made.ok).toBe(true);
    expect(await renderPdf({ ...checkIn, rows, blankRows: 1 }, fonts)).toMatchObject({
      ok: false,
      error: { code: 'document.too-many-rows' }
    });
  }, 60_000);

  it('[DC7] 200,000 characters are too many by one', async () => {
    const refused = await renderPdf(longText(200_001), fonts);
    expect(refused).toMatchObject({ ok: false, error: { code: 'document.too-much-text' } });
  });

  it('[DC7] a seal that is no picture, or too large a one, is refused', async () => {
    const sealed = (sealImage: string): DocumentView => ({ ...draftNotice, issuer: { name: '居委会', sealImage } });
    const header = Buffer.alloc(40);
    header.writeUInt32BE(0x89504e47, 0);
    header.write('IHDR', 12, 'latin1');
    header.writeUInt32BE(1_501, 16);
    header.writeUInt32BE(10, 20);
    for (const bad of [Buffer.from('<svg/>').toString('base64'), '', header.toString('base64')]) {
      expect(await renderPdf(sealed(bad), fonts)).toMatchObject({ ok: false, error: { code: 'document.seal-unusable' } });
    }
  });

  it('[DC12] an unknown type is refused', async () => {
    expect(await renderPdf({ ...draftNotice, type: 'receipt' } as unknown as DocumentView, fonts)).toMatchObject({
      ok: false,
      error: { code: 'document.type-unknown' }
    });
  });

  it('[DC11] rows run over pages with their head repeated, a cell higher than a page is divided', async () => {
    const blocks = [
      {
        kind: 'table' as const,
        head: ['条', '内容'],
        rows: Array.from({ length: 60 }, (_, index) => [`第${index + 1}条`, '说明']).concat([['末条', '很长'.repeat(1_200)]]),
        widths: [1, 2]
      }
    ];
    const pdf = await read({ ...draftNotice, blocks });
    const heads = pdf.pages.filter((page) => page.lines.some((line) => line.text.replace(/\s/g, '') === '条内容'));
    expect(heads.length).toBeGreaterThanOrEqual(4);
    expect(flat(pdf).match(/很|长/g)?.length).toBe(2_400);
  });
});
