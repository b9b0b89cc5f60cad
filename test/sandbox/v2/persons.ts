import * as v from 'valibot';
import type { ApiAnswer, ApiRequest, Endpoint, Endpoints, World } from '../api.ts';
import type { Person } from '../store/records.ts';
import { invalid, notFound, success } from './answers.ts';
import { readCustomValues } from './custom-values.ts';
import { answerParameters, listed, listParameters } from './lists.ts';
import { personAnswer } from './person-answer.ts';
import { fullName, type PersonBody, personChange, personCreation } from './person-body.ts';
import { changesFrom, contactSyncValuesIn, newPerson, refusalOf } from './person-changes.ts';
import { numberInQuery, strictly, strictQuery } from './strict.ts';

const listQuery = v.strictObject({
  ...listParameters,
  ...answerParameters,
  org_id: v.exactOptional(numberInQuery),
  deal_id: v.exactOptional(numberInQuery),
});
const oneQuery = v.strictObject(answerParameters);

const createPerson: Endpoint = (request, world) => {
  const body = strictly(personCreation, request.body);
  if (!body.ok) return body.answer;
  const name = fullName(body.value);
  if (name === undefined) return invalid(["name: Parameter 'name' is required"]);
  return save(newPerson(name, request, world), body.value, world);
};

const changePerson: Endpoint = (request, world) => {
  const person = personOf(request, world);
  if (!person || person.isDeleted) return notFound;
  const body = strictly(personChange, request.body);
  return body.ok ? save({ ...person, name: fullName(body.value) ?? person.name }, body.value, world) : body.answer;
};

const listPersons: Endpoint = ({ query }, { store, settings, clock }) => {
  const parameters = strictQuery(listQuery, query);
  if (!parameters.ok) return parameters.answer;
  const { org_id, custom_fields } = parameters.value;
  const persons = [...store.persons.values()]
    .filter((person) => org_id === undefined || person.organizationId === org_id)
    .filter((person) => person.createdAt + settings.listLagMs <= clock.now());
  const page = listed(persons, parameters.value);
  if (!page.ok) return page.answer;
  const wanted = custom_fields?.split(',');
  return success(
    page.value.items.map((person) => personAnswer(person, store.fields.person, settings, wanted)),
    { next_cursor: page.value.nextCursor },
  );
};

/** Deleted ones can still be read for 30 days, with `is_deleted: true`. */
const readPerson: Endpoint = (request, world) => {
  const parameters = strictQuery(oneQuery, request.query);
  if (!parameters.ok) return parameters.answer;
  const person = personOf(request, world);
  const wanted = parameters.value.custom_fields?.split(',');
  return person ? success(personAnswer(person, world.store.fields.person, world.settings, wanted)) : notFound;
};

const deletePerson: Endpoint = (request, world) => {
  const person = personOf(request, world);
  if (!person || person.isDeleted) return notFound;
  const { store, clock, settings } = world;
  store.persons.set(person.id, { ...person, isDeleted: true, updatedAt: clock.now() });
  if (!settings.keepDeletedInSearch) store.personIndex.put(person.id, null, clock.now(), settings.searchLagMs);
  return success({ id: person.id });
};

export const personEndpoints: Endpoints = {
  'v2 post /persons': createPerson,
  'v2 get /persons': listPersons,
  'v2 get /persons/{id}': readPerson,
  'v2 patch /persons/{id}': changePerson,
  'v2 delete /persons/{id}': deletePerson,
};

function personOf(request: ApiRequest, world: World): Person | undefined {
  return world.store.persons.get(Number(request.params.id));
}

function save(person: Person, body: PersonBody, world: World): ApiAnswer {
  const { store, settings, clock, ids } = world;
  const refusal = refusalOf(body, world);
  if (refusal) return refusal;
  const custom = readCustomValues(body.custom_fields, store.fields.person);
  if (!custom.ok) return custom.answer;
  const customValues = { ...person.customValues, ...custom.value.values };
  for (const code of custom.value.cleared) delete customValues[code];
  const saved: Person = {
    ...person,
    ...changesFrom(body),
    // Only now: a refused person uses up no number.
    id: person.id || ids.number('person'),
    customValues,
    contactSyncValues: { ...person.contactSyncValues, ...contactSyncValuesIn(body) },
    updatedAt: clock.now(),
  };
  store.persons.set(saved.id, saved);
  store.personIndex.put(saved.id, saved, clock.now(), settings.searchLagMs);
  return success(personAnswer(saved, store.fields.person, settings));
}
