import type { SandboxCore } from '../sandbox.ts';
import type { Lead, LeadLabel } from '../store/records.ts';
import { company } from '../store/seed.ts';
import type { Store } from '../store/store.ts';
import { type Html, html } from './html.ts';
import { inboxScript } from './inbox-script.ts';
import { inboxStyle } from './inbox-style.ts';

/** The leads inbox, newest first. `highlighted`: the lead whose link was followed. */
export function inboxPage(sandbox: SandboxCore, highlighted?: string): string {
  const head = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Leads inbox · ${company.name}</title>
`;
  const body = html`
<body>
<header><span class="mark" aria-hidden="true"></span><b>${company.name}</b><span class="quiet">a local stand-in for Pipedrive</span></header>
<main id="inbox">${inbox(sandbox, highlighted)}</main>
`;
  const script = highlighted ? '' : `<script nonce="sandbox">${inboxScript}</script>`;
  return `${head.text}<style>${inboxStyle}</style></head>${body.text}${script}</body></html>`;
}

export function inboxFragment(sandbox: SandboxCore): string {
  return inbox(sandbox).text;
}

function inbox({ store }: SandboxCore, highlighted?: string): Html {
  const leads = [...store.leads.values()].filter(({ isArchived }) => !isArchived).reverse();
  const count = leads.length === 1 ? '1 lead' : `${leads.length} leads`;
  const heading = html`<div class="heading"><h1>Leads inbox</h1><span class="quiet">${count}</span></div>`;
  if (leads.length === 0) return html`${heading}${empty}`;
  const rows = leads.slice(0, 200).map((lead) => row(lead, store, lead.id === highlighted));
  return html`${heading}<ul>${rows}</ul>`;
}

const empty = html`<div class="empty"><p><b>No leads yet.</b></p>
<p>Open the <a href="/sample/profile">sample page</a>, press the Leadclip button and create a lead: it appears here by itself.</p></div>`;

function row(lead: Lead, store: Store, isHighlighted: boolean): Html {
  const labels = lead.labelIds.flatMap((id) => store.labels.filter((label) => label.id === id));
  return html`<li id="${lead.id}" class="${isHighlighted ? 'lead highlighted' : 'lead'}">
<div class="title"><h2>${lead.title}</h2>${labels.map(labelPill)}<span class="value">${money(lead)}</span></div>
<div class="facts">${personFacts(lead, store)}${organizationFacts(lead, store)}</div>
${notes(lead, store)}
<div class="foot">${foot(lead, store)}</div>
</li>`;
}

function labelPill({ name, color }: LeadLabel): Html {
  return html`<span class="label ${color}">${name}</span>`;
}

function money({ value }: Lead): string | undefined {
  if (!value) return undefined;
  const amount = value.amount.toLocaleString('en-US', { maximumFractionDigits: 2 });
  return `${amount} ${value.currency}`;
}

function personFacts(lead: Lead, store: Store): Html | undefined {
  const person = store.persons.get(lead.personId ?? 0);
  if (!person) return undefined;
  const contacts = [...person.emails, ...person.phones].map(({ value }) => html`<span class="contact">${value}</span>`);
  return html`<div class="fact"><span class="initials" aria-hidden="true">${initials(person.name)}</span><span class="who">${person.name}</span>${contacts}</div>`;
}

function organizationFacts(lead: Lead, store: Store): Html | undefined {
  const organization = store.organizations.get(lead.organizationId ?? 0);
  if (!organization) return undefined;
  const { website } = organization.companyValues;
  const contact = website ? html`<span class="contact">${website}</span>` : undefined;
  return html`<div class="fact"><span class="initials square" aria-hidden="true">${initials(organization.name)}</span><span class="who">${organization.name}</span>${contact}</div>`;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

function notes(lead: Lead, store: Store): Html[] {
  const own = [...store.notes.values()].filter(({ leadId }) => leadId === lead.id);
  return own.map(({ content }) => html`<blockquote>${plainText(content)}</blockquote>`);
}

/** Notes are HTML; here they stand as text, with its line breaks. */
function plainText(content: string): string {
  const text = content.replace(/<br\s*\/?>|<\/(p|li|div)>/gi, '\n').replace(/<[^>]*>/g, '');
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (entity, name: string) => named[name] ?? entity).trim();
}

function foot(lead: Lead, store: Store): Html {
  const time = new Date(lead.createdAt).toISOString();
  const owner = store.users.find(({ id }) => id === lead.ownerId)?.name;
  const close = lead.expectedCloseDate ? html`<span>closes ${lead.expectedCloseDate}</span>` : undefined;
  return html`<time datetime="${time}">${time.slice(0, 16).replace('T', ' ')} UTC</time><span>${owner}</span>${close}`;
}
