/** Tests: table files, good ones and those that were made to hurt. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TABLE_LIMITS } from '#contract/tableLimits.ts';
import { LOST_DIGITS } from '#domain/register/property/import/rows.ts';
import { readInThread } from './readInThread.ts';
import { readTable } from './readTable.ts';
import { writeTable } from './writeTable.ts';
import { storedZip, unzip } from './zip.ts';

const text = (content: string) => new TextEncoder().encode(content);
const read = async (bytes: Uint8Array) => {
  const lines = await readTable(bytes);
  return lines.ok ? lines.value : lines.error.code;
};

const TYPES =
  '<Types xmlns="x"><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELS =
  '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';

function workbook(sheetData: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELS,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more
  };
  return new Uint8Array(storedZip(new Map(Object.entries(parts).map(([name, content]) => [name, Buffer.from(content)]))));
}

const cell = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('text tables', () => {
  it('[RG31] reads UTF-8, GB 18030 and UTF-16, commas and tabs, quotes and the guard of an export', async () => {
    const expected = [
      ['楼栋', '房号'],
      ['3号楼', '5,02'],
      ['=1', '-1']
    ];
    expect(await read(text('\uFEFF楼栋,房号\r\n3号楼,"5,02"\r\n\'=1,\'-1\r\n\r\n'))).toEqual(expected);
    const gb = Uint8Array.of(0xc2, 0xa5, 0xb6, 0xb0, 0x2c, 0xb7, 0xbf, 0xba, 0xc5);
    expect(await read(gb)).toEqual([['楼栋', '房号']]);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('楼栋\t房号\r\n3号楼\t502', 'utf16le')]);
    expect(await read(new Uint8Array(wide))).toEqual([
      ['楼栋', '房号'],
      ['3号楼', '502']
    ]);
  });

  it('[RG31] takes as many rows and columns as allowed and not one more', async () => {
    const wide = (columns: number) => text(Array.from({ length: columns }, (_, n) => `c${n}`).join(','));
    expect((await read(wide(TABLE_LIMITS.columns)))[0]).toHaveLength(TABLE_LIMITS.columns);
    expect(await read(wide(TABLE_LIMITS.columns + 1))).toBe('import.too-many-columns');
    const long = (rows: number) => text('a,b\n'.repeat(rows));
    expect(await read(long(TABLE_LIMITS.rows + 50))).toHaveLength(TABLE_LIMITS.rows + 50);
    expect(await read(long(TABLE_LIMITS.rows + 51))).toBe('import.too-many-rows');
    expect(await read(new Uint8Array(TABLE_LIMITS.bytes + 1))).toBe('import.too-large');
  });

  it.each([
    ['an old spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'import.old-spreadsheet'],
    ['a PDF', text('%PDF-1.7\n1 0 obj'), 'import.not-a-table'],
    ['a page', text('<!DOCTYPE html><table>'), 'import.not-a-table'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'import.not-a-table'],
    ['nothing', text(' ,\n,\n'), 'import.table-empty'],
    ['an open quote', text('a,b\n"c,d\n'), 'import.table-broken']
  ])('[RG31] refuses %s', async (_, bytes, code) => {
    expect(await read(bytes)).toBe(code);
  });
});

describe('spreadsheets', () => {
  it('[RG31] reads texts, numbers as people see them, dates, and formulas as the values that were saved', async () => {
    const row = `<row r="1">${cell('A1', '楼栋')}<c r="B1"><v>89.549999999999997</v></c><c r="C1"><f>1/3</f><v>0.30000000000000004</v></c><c r="D1" t="str"><f>HYPERLINK("x")</f><v>点我</v></c><c r="E1"><v>13800000001</v></c><c r="F1"><v>110101198001011230</v></c><c r="G1"><f>NOW()</f></c><c r="H1" t="b"><v>1</v></c></row>`;
    expect(await read(workbook(row))).toEqual([['楼栋', '89.55', '0.3', '点我', '13800000001', LOST_DIGITS, '', '是']]);
  });

  it('[RG31] is not led astray by formats down to the last line', async () => {
    const bytes = workbook(
      `<row r="1">${cell('A1', '楼栋')}<c r="XFD1" s="0"/></row><row r="1048576" s="1"/><row r="1048575"><c r="A1048575"/></row>`
    );
    expect(await read(bytes)).toEqual([['楼栋']]);
    expect(await read(workbook(`<row r="1048576">${cell('A1048576', 'x')}</row>`))).toBe('import.too-many-rows');
    expect(await read(workbook(`<row r="1">${cell('XFD1', 'x')}</row>`))).toBe('import.too-many-columns');
  });

  it.each([
    ['macros', { 'xl/vbaProject.bin': 'x' }, 'import.macros'],
    ['macros by type', { '[Content_Types].xml': TYPES.replace('sheet.main', 'sheet.macroEnabled.main') }, 'import.macros'],
    ['entities', { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' }, 'import.table-broken'],
    ['another office file', { '[Content_Types].xml': '<Types>wordprocessingml</Types>' }, 'import.not-a-table'],
    ['a broken sheet', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"' }, 'import.table-broken']
  ])('[RG31] refuses %s', async (_, more, code) => {
    expect(await read(workbook(`<row r="1">${cell('A1', 'x')}</row>`, more as Record<string, string>))).toBe(code);
  });

  it('[RG31] stops unpacking at the limit, whatever the archive declares', () => {
    const zeros = Buffer.alloc(3_000_000);
    const packed = deflateRawSync(zeros);
    // Archive of one part that says it is ten bytes long.
    const archive = Buffer.from(storedZip(new Map([['a.xml', packed]])));
    const central = archive.length - 22 - 46 - 5;
    archive.writeUInt16LE(8, 8);
    archive.writeUInt16LE(8, central + 10);
    archive.writeUInt32LE(10, 22);
    archive.writeUInt32LE(10, central + 24);
    const limits = (bytes: number) => ({ parts: 10, bytes, wanted: () => true });
    expect(unzip(archive, limits(2_999_999))).toMatchObject({ error: { code: 'import.too-large' } });
    expect(unzip(archive, limits(3_000_000))).toMatchObject({ value: { names: ['a.xml'] } });
    archive.writeUInt16LE(1, central + 8);
    expect(unzip(archive, limits(3_000_000))).toMatchObject({ error: { code: 'import.encrypted' } });
    expect(unzip(archive.subarray(0, 40), limits(10))).toMatchObject({ error: { code: 'import.table-broken' } });
    archive.writeUInt32LE(0xfffffff0, archive.length - 6);
    expect(unzip(archive, limits(10))).toMatchObject({ error: { code: 'import.table-broken' } });
  });

  it('[RG31] [RG35] reads in a thread what an export wrote, and stops when it is told to', async () => {
    const lines = [
      ['楼栋', '建筑面积'],
      ['=3号楼', '89.50']
    ];
    const bytes = await writeTable({ form: 'xlsx', lines, numberColumn: 1, sheet: '安禾园' });
    const back = await readInThread(bytes, new AbortController().signal);
    expect(back).toEqual({
      ok: true,
      value: [
        ['楼栋', '建筑面积'],
        ['=3号楼', '89.5']
      ]
    });
    const stop = new AbortController();
    const reading = readInThread(bytes, stop.signal);
    stop.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });
});
