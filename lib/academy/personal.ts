import { ordered, plain } from './text.ts';

// What belongs to a person or a session and to no record of training: national ID numbers (the academy's user name is one,
// notice 内组办字〔2018〕1号), telephone numbers, tokens. Nothing of it is kept, shown in a report, or put into a file's name.

/** Stands where something was taken out, so that nobody takes the rest for the whole. */
export const hiddenMark = '【已隐去号码】';

/** 15 or 18 digits (the last may be X) with a birthday where an ID number has it; a course's long id has none. */
const idNumber =
  /(?<!\d)(?=(\d{15}|\d{17}[\dXx])(?!\d))\d{6}(19|20)?\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]?(?!\d)/;

/** The same in groups as people write it, 6-8-4 or with its day parted: a number beside it doesn't hide it then. */
const grouped =
  /(?<!\d)\d{6}[ \-–—.]+(19|20)\d\d[ \-–—.]*(0[1-9]|1[0-2])[ \-–—.]*(0[1-9]|[12]\d|3[01])[ \-–—.]*\d{3}[\dXx](?!\d)/;

/** A mobile number, alone or parted 3-4-4, with or without the country before it; a number with its area code. Years are none. */
const phone =
  /(?<![A-Za-z\d]|\d[.-])(?:(?:\+|00)?86[ -]?)?(?:1[3-9]\d{9}|1[3-9]\d([ -])(?!(?:19|20)\d\d\1(?:19|20)\d\d)\d{4}\1\d{4}|0\d{2,3}-\d{7,8})(?![A-Za-z\d]|[.-]\d)/g;

/** What a session is known by: a signed token, 32 hexadecimal digits or more, letters of both cases and figures mixed. */
const token =
  /eyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?|(?<!\w)[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?!\w)|(?<![\w+/-])(?=[a-z]*\d)(?=\d*[a-z])[\da-f]{32,}(?![\w+/-])|(?<![\w+/-])(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z])(?=[\w+/-]*\d)[\w+/-]{32,}={0,2}/gi;
/** Both cases, and figures in more than one place: a name of a page that ends with its year is none. */
const mixed = /(?=.*[a-z])(?=.*[A-Z])(?=.*\d\D+\d)|^[\da-f-]+$|^[\dA-F-]+$/;

/** Whether the text holds what looks like a national ID number, whatever stands between its digits, or beside it. */
export const hasIdNumber = (text: string): boolean =>
  shapes(text).some((shape) => idNumber.test(shape) || grouped.test(shape));

/** The text as it stands, since a number beside it would hide an ID number, and with its digits moved together. */
function shapes(text: string): string[] {
  // No fewer digits make an ID number; most titles have next to none.
  if (text.length < 15) return [];
  const standing = plain(text);
  if (!/(?:\d\D*){15}/.test(standing)) return [];
  return [standing, standing.replace(/(?<=\d)[\s\-–—._/、,]+(?=[\dXx])/g, '')];
}

/** Fewer figures make no telephone number, fewer letters in a row no token. */
const mayHold = /(?:\p{N}\P{N}{0,3}){10}|[\w+/-]{24}/u;

const everyId = new RegExp(`${idNumber.source}|${grouped.source}`, 'g');
const stripped = (text: string): string =>
  text
    .replace(everyId, hiddenMark)
    .replace(token, (found) => (mixed.test(found.replace(/=+$/, '')) ? hiddenMark : found))
    .replace(phone, hiddenMark);

/** @returns a text with `hiddenMark` for each ID number, telephone number and token in it; without any, as it is */
export function withoutPersonal(text: string): string {
  if (text.length < 11 || !mayHold.test(text)) return text;
  const open = stripped(text);
  // Written in other digits, or with its digits parted, it shows only then.
  const told = plain(open);
  const bare = stripped(told);
  const found = shapes(bare).find((shape) => idNumber.test(shape));
  if (found !== undefined) return withoutPersonal(found.replace(idNumber, hiddenMark));
  return bare === told ? open : bare;
}

/** Letters; no title is longer, and no message takes more (lib/messages.ts). */
const longest = 500;
/** A cell of 100,000 letters is no title; what lies beyond this is not looked at. */
const longestSeen = 4 * longest;

/**
 * @returns a page's text for keeping: its own characters, without zero-width ones, single spaces, and nothing personal; '' for
 *   what is nothing else
 */
export function kept(text: string): string {
  const told = ordered(withoutPersonal(text.length > longestSeen ? text.slice(0, longestSeen) : text));
  return told.includes(hiddenMark) && !/[\p{L}\p{N}]/u.test(told.replaceAll(hiddenMark, ''))
    ? ''
    : told.slice(0, longest);
}
