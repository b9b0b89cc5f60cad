import { isOnlyRole, isRole } from './lexicon.ts';
import { isPhrase } from './phrases.ts';

/** A label that announces a name. */
export const isNameLabel = (text: string): boolean =>
  text.length < 60 && (nameLabel.test(withoutColon(text.trim())) || (/[:：]$/.test(text) && isRole(text)));

const nameLabel =
  /^(?:name|full name|nom|nombre(?: y apellidos)?|nome|naam|navn|namn|nimi|imię i nazwisko|jméno|氏名|姓名|お名前|担当者?|代表者?|責任者|園長|院長|(?:ihre?\s)?ansprechpartner(?:in)?|kontaktperson|contact(?:\sperson)?|contacts?|interlocut\p{L}+|persona de contacto|contactpersoon|(?:inhaltlich |redaktionell )?verantwortlich.{0,40}|(?:gesetzlich )?vertreten durch.{0,30}|vertretungsberechtigt.{0,30}|herausgeber(?:in)?|inhaber(?:in)?|inh\.|geschäftsführ(?:er|erin|ung)|titular|titolare|responsable|responsabile|responsável|propietari[oa]|proprietário|eigenaar|właściciel|représentant légal|directeur de (?:la )?publication|owner|proprietor|represented by|media|press|presse|investors?|author|autor(?:in)?|auteur|by|von|par|por|texto?)$/iu;

/** A label that announces the name of a business. */
export const isBusinessLabel = (text: string): boolean => businessName.test(text);

const businessName =
  /^(?:nombre comercial|nom commercial|raison sociale|razón social|denominación|nome fantasia|ragione sociale|(?:trade|trading|business|company) name|handelsna(?:me|am))/iu;

/** The role in a label such as "Vertreten durch die Geschäftsführerin:". */
export const roleOfLabel = (label: string): string =>
  isOnlyRole(label) && !/^(?:author|autor|auteur)/i.test(label)
    ? label
        .replace(
          /^(?:(?:gesetzlich\s)?vertreten durch|represented by|représentée? par|representad[oa] por|rappresentat[ao] da)\s*:?\s*(?:(?:die|den|der|le|la|el|il)\s)?/i,
          '',
        )
        .replace(/(?<![:：\s])[:：\s]+$/, '')
    : '';

/** A short label of a word or some: "Prefetto:". */
export const isLabelText = (text: string): boolean =>
  /^\p{Lu}[^:：]{2,40}\s?[:：]$/u.test(text) && isPhrase(withoutColon(text));

export const withoutColon = (text: string): string => (/[:：]$/.test(text) ? text.slice(0, -1).trimEnd() : text);

/** Who made the site: "Webmaster: Jane Roe jane@studio.example". */
export const isMakerLine = (text: string): boolean =>
  /(?<!\p{L})(?:web-?master|web-?design|webentwicklung|hosting|hébergeur|(?:technische )?umsetzung|réalisation)\s?[:：]/iu.test(
    text,
  );

/** A value without the label before it: "职称：教授", "Éditeur : Firm SARL". */
export const unlabelled = (text: string): string => text.replace(/^\p{L}[\p{L}’']{0,20}\s?[:：]\s?(?=\S)/u, '');
