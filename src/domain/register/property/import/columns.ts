/** The columns of a property table: their headings in both languages, and which column of a file is which. */

export const PROPERTY_COLUMNS = [
  'building',
  'staircase',
  'number',
  'floor',
  'use',
  'area',
  'areaSource',
  'status',
  'owner',
  'coOwners',
  'kind',
  'idMark',
  'phone',
  'representative',
  'share',
  'voter',
  'ownership',
  'since'
] as const;
export type PropertyColumn = (typeof PROPERTY_COLUMNS)[number];

/** Without these nothing can be read. */
export const NEEDED_COLUMNS = ['building', 'number'] as const satisfies readonly PropertyColumn[];

/** The first heading of each language is the one that an export writes; all are compared without spaces, brackets and case. */
export const PROPERTY_HEADINGS: Readonly<Record<PropertyColumn, { readonly zh: readonly string[]; readonly en: readonly string[] }>> = {
  building: { zh: ['楼栋', '楼号', '栋号', '幢号', '楼幢', '楼', '栋', '幢', '座'], en: ['building', 'block', 'tower'] },
  staircase: { zh: ['单元', '单元号', '门洞', '梯号'], en: ['staircase', 'entrance', 'stairwell'] },
  number: {
    zh: ['房号', '房间号', '室号', '门牌号', '房屋编号', '车位号', '室', '户号'],
    en: ['number', 'unit', 'room', 'flat', 'apartment', 'unit number']
  },
  floor: { zh: ['层', '楼层', '层次', '所在层', '层数'], en: ['floor', 'storey', 'level'] },
  use: { zh: ['用途', '房屋用途', '规划用途', '类型', '房屋类型', '性质'], en: ['use', 'type', 'purpose'] },
  area: {
    zh: ['建筑面积', '专有面积', '专有部分面积', '产权面积', '登记面积', '面积', '套内面积', '房屋面积'],
    en: ['area', 'exclusive area', 'floor area', 'size']
  },
  areaSource: { zh: ['面积来源', '面积依据'], en: ['area source', 'source of area'] },
  status: { zh: ['状态', '交付状态', '销售状态', '房屋状态'], en: ['status', 'state'] },
  owner: {
    zh: ['业主', '产权人', '业主姓名', '产权人姓名', '权利人', '所有权人', '姓名', '户主'],
    en: ['owner', 'owner name', 'name', 'owners']
  },
  coOwners: { zh: ['共有人', '共有权人', '其他共有人', '共同产权人'], en: ['co-owners', 'coowners', 'joint owners', 'co-owner'] },
  kind: { zh: ['身份', '业主类型', '业主性质', '业主类别'], en: ['owner kind', 'kind', 'owner type'] },
  idMark: {
    zh: ['证件尾号', '证件号后四位', '身份证后四位', '证件号码', '身份证号', '身份证号码', '证件号', '统一社会信用代码'],
    en: ['id mark', 'id', 'identity', 'id number', 'credit code']
  },
  phone: { zh: ['手机', '手机号', '手机号码', '电话', '联系电话', '联系方式'], en: ['phone', 'mobile', 'telephone', 'contact'] },
  representative: { zh: ['代表人', '法定代表人', '代理人', '监护人', '经办人'], en: ['representative', 'legal representative'] },
  share: { zh: ['份额', '产权份额', '共有份额', '共有情况'], en: ['share', 'shares'] },
  voter: { zh: ['表决人', '推选的表决人', '投票人', '是否表决人'], en: ['voter', 'named voter', 'votes'] },
  ownership: { zh: ['产权状态', '登记状态', '权属状态', '产权情况'], en: ['ownership', 'title', 'title status'] },
  since: { zh: ['取得日期', '登记日期', '过户日期', '起始日期'], en: ['since', 'acquired', 'from', 'date'] }
};

/** Lines among which the heading is looked for: lists often begin with a title. */
const HEADING_LINES = 10;

/** Which column each cell of the heading is; null = not used. Each column is given once. */
export type Matching = readonly (PropertyColumn | null)[];

export interface Guess {
  /** Index of the heading's line. */
  readonly headingLine: number;
  readonly matching: Matching;
}

/** The line of the first ten that reads most like a heading, and its columns. Source: SPEC RG32. */
export function guessHeading(lines: readonly (readonly string[])[]): Guess {
  let best: Guess = { headingLine: 0, matching: guessColumns(lines[0] ?? []) };
  for (const [headingLine, cells] of lines.slice(0, HEADING_LINES).entries()) {
    const matching = guessColumns(cells);
    if (known(matching) > known(best.matching)) best = { headingLine, matching };
  }
  return best;
}

/** Exact headings first, then headings that contain one (`专有部分面积（平方米）`), each column once. */
export function guessColumns(heading: readonly string[]): Matching {
  const plain = heading.map(plainHeading);
  const given = new Map<number, PropertyColumn>();
  const give = (fits: (cell: string, name: string) => boolean) => {
    for (const column of PROPERTY_COLUMNS) {
      if ([...given.values()].includes(column)) continue;
      const names = [...PROPERTY_HEADINGS[column].zh, ...PROPERTY_HEADINGS[column].en].map(plainHeading);
      const index = firstIndex(names, plain, given, fits);
      if (index !== -1) given.set(index, column);
    }
  };
  give((cell, name) => cell === name);
  give((cell, name) => [...name].length > 1 && cell.includes(name));
  return plain.map((_, index) => given.get(index) ?? null);
}

/** The names are tried in order, so that the better heading wins over the one that stands further left. */
function firstIndex(
  names: readonly string[],
  cells: readonly string[],
  given: ReadonlyMap<number, PropertyColumn>,
  fits: (cell: string, name: string) => boolean
): number {
  for (const name of names) {
    const index = cells.findIndex((cell, at) => cell !== '' && !given.has(at) && fits(cell, name));
    if (index !== -1) return index;
  }
  return -1;
}

function plainHeading(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[(（【[].*?[)）】\]]/gu, '')
    .replace(/[\s*:：_-]/gu, '')
    .toLowerCase();
}

function known(matching: Matching): number {
  return matching.filter((column) => column !== null).length;
}
