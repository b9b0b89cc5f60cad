import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nextTask } from '../../utils/outbox/next-task.ts';
import { journalSchema, recordSchema, sharedProgressSchema } from '../../utils/outbox/record.ts';
import { capture } from '../builders/capture.ts';

const architecture = readFileSync('ARCHITECTURE.md', 'utf8');
const diagrams = architecture.split('```').filter((_, index) => index % 2 === 1);
const [, journalDiagram = '', recordDiagram = ''] = diagrams;

it('the diagram of a record has every state of the code', () => {
  const states = recordSchema.options.map(({ entries }) => entries.state.literal);
  for (const state of states) expect(recordDiagram).toMatch(new RegExp(`\\b${state}\\b`));
});

it('the diagram of a journal has every state and every task of the code', () => {
  const states = sharedProgressSchema.options.map(({ entries }) => entries.state.literal);
  const journals = [{}, { person: { state: 'absent' } }, { person: { state: 'asked', at: 0 } }] as const;
  const tasks = journals.map((journal) => nextTask(capture({ organization: undefined }), journal).do);
  expect(tasks).toEqual(['look', 'create', 'recover']);
  for (const name of [...states, ...tasks, 'finish']) expect(journalDiagram).toContain(name);
  for (const entity of ['organization', 'person', 'lead', 'note']) expect(journalSchema.entries).toHaveProperty(entity);
});
