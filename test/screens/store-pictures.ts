import type { Scheme } from './camera.ts';

interface StorePicture {
  name: string;
  title: string;
  address: string;
  /** The state that the window shows, and the one that the popup shows on it. */
  page: string;
  popup?: string;
  /** In which colours the documents have it. */
  inDocs: Scheme[];
}

const site = 'northwind-bakery.example/people/mara-lindqvist';

/** In the order in which the stores show them. */
export const storePictures: StorePicture[] = [
  {
    name: 'first-lead',
    title: 'The person on the page, as a lead in Pipedrive',
    address: site,
    page: 'page',
    popup: 'popup',
    inDocs: ['light', 'dark'],
  },
  {
    name: 'known',
    title: 'Known already? Linked, not doubled',
    address: site,
    page: 'page',
    popup: 'popup-known',
    inDocs: ['light'],
  },
  {
    name: 'receipt',
    title: 'Sent, with 15 seconds to undo it',
    address: site,
    page: 'page',
    popup: 'popup-sent',
    inDocs: ['light'],
  },
  { name: 'outbox', title: 'Nothing gets lost', address: 'Leadclip: Outbox', page: 'outbox', inDocs: ['light'] },
  {
    name: 'several',
    title: 'Several at once, from a page or a file',
    address: 'Leadclip: Several at once',
    page: 'several-people',
    inDocs: ['light'],
  },
  {
    name: 'options',
    title: 'Begins the way you sell',
    address: 'Leadclip: Options',
    page: 'options-defaults',
    inDocs: ['light'],
  },
];
