/** Names are unique and catalogued: commands, refusal codes, and the codes that code answers with. */
import { describe, expect, it } from 'vitest';
import { doubleCodes, ERRORS } from '#contract/errors.ts';
import { buildRegistry } from '#server/application/registry.ts';
import { sourceFiles } from './projectFiles.ts';
import { refusalsOf } from './specIds.ts';

const specs = [...buildRegistry().values()].map(({ spec }) => spec);
const codeShape = /^[a-z]+(?:-[a-z]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/;

describe('commands', () => {
  it('are registered, in words of the form record.verb', () => {
    expect(specs.length).toBeGreaterThan(0);
    expect(specs.map(({ name }) => name).filter((name) => !/^[a-z]+[A-Za-z-]*(?:\.[a-z][A-Za-z-]*)+$/.test(name))).toEqual([]);
  });

  it('name at least one role and a sentence in both languages', () => {
    const poor = specs.filter(({ roles, summary }) => roles.length === 0 || summary.zh.trim() === '' || summary.en.trim() === '');
    expect(poor.map(({ name }) => name)).toEqual([]);
  });

  it('may be refused only with catalogued codes', () => {
    const unknown = specs.flatMap(({ name, refusals }) => refusals.filter((code) => !(code in ERRORS)).map((code) => `${name}: ${code}`));
    expect(unknown).toEqual([]);
  });
});

describe('refusal codes', () => {
  it('stand once, as area.plain-reason', () => {
    expect(doubleCodes()).toEqual([]);
    expect(Object.keys(ERRORS).filter((code) => !codeShape.test(code))).toEqual([]);
  });

  it('of every refuse() are catalogued', () => {
    const unknown = sourceFiles()
      .filter(({ path }) => path.endsWith('.ts'))
      .flatMap(refusalsOf)
      .filter(({ code }) => !(code in ERRORS));
    expect(unknown.map(({ code, at }) => `${at} ${code}`)).toEqual([]);
  });

  it('are all used: none is left over', () => {
    const code = sourceFiles().filter(({ path }) => !path.startsWith('src/contract/errors'));
    const text = code.map((file) => file.text).join('\n');
    expect(Object.keys(ERRORS).filter((name) => !text.includes(`'${name}'`) && !text.includes(`"${name}"`))).toEqual([]);
  });

  it('say what happened and what to do, in Chinese and in English', () => {
    const poor = Object.entries(ERRORS).filter(([, { zh, en }]) =>
      [zh.what, zh.todo, en.what, en.todo].some((sentence) => sentence.trim() === '')
    );
    expect(poor.map(([code]) => code)).toEqual([]);
    expect(
      Object.entries(ERRORS)
        .filter(([, { en }]) => /[\u4e00-\u9fff]/.test(en.what))
        .map(([code]) => code)
    ).toEqual([]);
  });
});
