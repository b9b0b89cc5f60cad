import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/read-page.ts';
import { judged } from './judged.ts';
import { pageFromHtml } from './page-from-html.ts';

const card = (name: string, email: string) =>
  `<h3>${name}</h3><p>Head of Sales</p><p><a href="mailto:${email}">${email}</a></p>`;
const shown = `<div>${card('Jane Roe', 'jane.roe@firm.example')}</div>`;
const planted = card('Mary Major', 'mary.major@other.example');

async function peopleOn(html: string) {
  const candidates = await judged(readPage(pageFromHtml(html)));
  return candidates.flatMap(({ person }) => person.name[0]?.value ?? []);
}

describe('who is hidden on a page', () => {
  it.each([
    ['a style', `<div style="display: none">${planted}</div>`],
    ['the attribute for it', `<div hidden>${planted}</div>`],
    ['being hidden from screen readers', `<section aria-hidden="true"><div>${planted}</div></section>`],
    ['a closed dialog', `<dialog>${planted}</dialog>`],
    ['a template', `<template>${planted}</template>`],
  ])('by %s is not captured', async (_, hidden) => {
    expect(await peopleOn(`<main>${shown}<div>${planted}</div></main>`)).toEqual(['Jane Roe', 'Mary Major']);
    expect(await peopleOn(`<main>${shown}${hidden}</main>`)).toEqual(['Jane Roe']);
  });
});
