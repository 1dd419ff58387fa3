/** Who issued it and when: the name and date at the end of a text, the seals of the four parties, lines to sign on. */
import type { Issuer, SignatoryView } from '#contract/views/documents.ts';
import { breakLines, type Line } from './breakLines.ts';
import { baselineOf, drawLine } from './drawLine.ts';
import type { Face } from './fonts.ts';
import type { Flow } from './flow.ts';
import { characterPitch, MM, textWidth } from './geometry.ts';
import { drawSeal, SEAL_SIDE } from './seal.ts';
import { toUnits } from './units.ts';

/** Height that name, date and the blank lines above them take, for keeping them with the text. */
export function signatureHeight(flow: Flow, issuer: Issuer): number {
  return flow.page.pitch * (issuer.sealImage === undefined ? 4 : 5);
}

/**
 * Name and date. Sealed: date four characters from the right edge, name centred on it, the seal over both with its top
 * within one line of the text. Unsealed: name two characters from the edge, the date's first character two to the right
 * of the name's first. Source: GB/T 9704—2012 [P31], unsealed [GK]; SPEC DC4.
 */
export function signature(flow: Flow, issuer: Issuer, date: string): void {
  flow.need(signatureHeight(flow, issuer));
  const em = characterPitch(flow.page);
  const right = flow.page.width - flow.page.right;
  const name = single(flow, issuer.name);
  const day = single(flow, date);
  flow.skip(issuer.sealImage === undefined ? 1 : 2);
  const top = flow.y;
  const sealed = issuer.sealImage !== undefined;
  const dayLeft = sealed ? right - 4 * em - day.width : Math.min(right - 2 * em - name.width + 2 * em, right - 2 * em - day.width);
  const nameLeft = sealed
    ? Math.min(dayLeft + (day.width - name.width) / 2, right - name.width)
    : Math.min(dayLeft - 2 * em, right - 2 * em - name.width);
  writeAt(flow, name, nameLeft, top);
  writeAt(flow, day, dayLeft, top + flow.page.pitch);
  if (issuer.sealImage !== undefined) {
    const center = { x: dayLeft + day.width / 2, y: top + flow.page.pitch };
    drawSeal(flow, issuer.sealImage, center, issuer.name);
  }
  flow.y = top + 2 * flow.page.pitch + (sealed ? Math.max(0, SEAL_SIDE / 2 - flow.page.pitch) : 0);
}

export interface SignatoryLabels {
  readonly seal: string;
  readonly signer: string;
  readonly paren: (text: string) => string;
  readonly colon: string;
}

/** Height of a line to sign on, in lines of body type. */
const SIGN_LINE = 1.35;
const CELL_HEIGHT = 46 * MM;

/** Height of the grid of signatories with the date below it. */
export function signatoriesHeight(flow: Flow, count: number): number {
  return Math.ceil(count / 2) * CELL_HEIGHT + flow.page.pitch * 2;
}

/** 四方签章: two columns, the parties always in the same order, each with its seal or the place for it. */
export function signatories(flow: Flow, list: readonly SignatoryView[], labels: SignatoryLabels, date: string): void {
  flow.need(signatoriesHeight(flow, list.length));
  flow.skip(0.5);
  const width = textWidth(flow.page) / 2;
  const top = flow.y;
  list.forEach((signatory, index) => {
    const box = { x: flow.page.left + (index % 2) * width, y: top + Math.floor(index / 2) * CELL_HEIGHT, width };
    drawSignatory(flow, signatory, labels, box);
  });
  flow.y = top + Math.ceil(list.length / 2) * CELL_HEIGHT;
  const day = single(flow, date);
  writeAt(flow, day, flow.page.width - flow.page.right - 4 * characterPitch(flow.page) - day.width, flow.y + flow.page.pitch * 0.25);
  flow.y += flow.page.pitch * 1.5;
}

function drawSignatory(flow: Flow, signatory: SignatoryView, labels: SignatoryLabels, box: { x: number; y: number; width: number }): void {
  const size = Math.min(14, flow.page.size);
  const pad = 6;
  flow.artifact(() => flow.pdf.lineWidth(0.5).rect(box.x, box.y, box.width, CELL_HEIGHT).stroke('black'));
  const lines = wrapped(flow, signatory.name, box.width - 2 * pad, 'hei', size);
  lines.forEach((line, index) => writeAt(flow, line, box.x + pad, box.y + pad + index * size * 1.4, size * 1.4, size));
  const label = `${labels.signer}${signatory.signer === undefined ? '' : labels.paren(signatory.signer)}${labels.colon}`;
  const foot = wrapped(flow, label, box.width - 2 * pad, 'body', size);
  foot.forEach((line, index) =>
    writeAt(flow, line, box.x + pad, box.y + CELL_HEIGHT - pad - (foot.length - index) * size * 1.5, size * 1.5, size)
  );
  if (signatory.sealImage === undefined) {
    const hint = wrapped(flow, labels.seal, box.width, 'body', size)[0];
    if (hint !== undefined)
      writeAt(flow, hint, box.x + (box.width - hint.width) / 2, box.y + CELL_HEIGHT / 2 - size * 0.5, size * 1.5, size);
  } else {
    const side = Math.min(SEAL_SIDE, CELL_HEIGHT - 10);
    drawSeal(flow, signatory.sealImage, { x: box.x + box.width * 0.6, y: box.y + CELL_HEIGHT / 2 }, signatory.name, side);
  }
}

/** Points that the lines to sign on take with their heading. */
export function signLinesHeight(flow: Flow, roles: readonly string[]): number {
  return flow.page.pitch * (1.5 + Math.ceil(roles.length / 2) * SIGN_LINE);
}

/** Lines to sign on by hand: the role, a rule, room for the date. Two in a row. */
export function signLines(flow: Flow, roles: readonly string[], colon: string): void {
  const height = flow.page.pitch * SIGN_LINE;
  const width = textWidth(flow.page) / 2;
  const size = Math.min(14, flow.page.size);
  flow.skip(0.5);
  for (let index = 0; index < roles.length; index += 2) {
    flow.need(height);
    roles.slice(index, index + 2).forEach((role, column) => {
      const line = wrapped(flow, `${role}${colon}`, width * 0.62, 'body', size).at(0);
      if (line === undefined) return;
      const left = flow.page.left + column * width;
      writeAt(flow, line, left, flow.y, height, size);
      const baseline = baselineOf(flow.y, height, size) + 3;
      flow.artifact(() =>
        flow.pdf
          .lineWidth(0.5)
          .moveTo(left + line.width + 2, baseline)
          .lineTo(left + width - size, baseline)
          .stroke('black')
      );
    });
    flow.y += height;
  }
}

function single(flow: Flow, text: string): Line {
  const line = wrapped(flow, text, textWidth(flow.page), 'body', flow.page.size)[0];
  return line ?? { units: [], gaps: [], width: 0 };
}

function wrapped(flow: Flow, text: string, width: number, face: Face, size: number): Line[] {
  const spacing = size === flow.page.size ? flow.page.spacing : 0;
  return breakLines(toUnits(text, { face, size }, flow.fonts), { first: width, rest: width, spacing }, false);
}

function writeAt(flow: Flow, line: Line, x: number, top: number, pitch = flow.page.pitch, size = flow.page.size): void {
  flow.content('P', () => drawLine(flow, line, x, baselineOf(top, pitch, size)));
}
