/**
 * Leaves out what a page carries around its text: invitations to listen, share and subscribe, credits, cookie notes, repeated heads and
 * feet, and pull quotes. Only short blocks are ever left out; prose stays, whatever it says.
 */
import { fold } from '../../text/normalize';
import type { Block } from '../blocks';
import { endsSentence } from '../text/lines';
import { findPullQuotes } from './pullQuotes';

export function withoutBoilerplate(blocks: readonly Block[]): Block[] {
  const repeated = findRepeated(blocks);
  const text = blocks.filter(
    (block, index) => !repeated.has(block) && !isBoilerplate(block) && !(index >= TOP && isFolio(block)),
  );
  const pullQuotes = findPullQuotes(text);
  return text.filter((block) => !pullQuotes.has(block));
}

/** Above this a line with a date and a number may be the date of the text. */
const TOP = 6;

/** The head or foot of a page, with its number and the name, volume or date of what it is a page of. */
function isFolio({ kind, text }: Block): boolean {
  if ((kind !== 'paragraph' && kind !== 'heading') || text.split(' ', 16).length > 15 || endsSentence(text))
    return false;
  if (!/^\d{1,4}\b|\b\d{1,4}$/.test(text)) return false;
  return (
    /\s[|•·]\s|\bvol(?:ume)?\.?\s?\d/i.test(text) || /\p{Lu}.*\b\d{1,2} \p{Lu}\p{L}{2,8} (?:19|20)\d{2}\b/u.test(text)
  );
}

/** Whether a block, read alone, is no part of the text: each of its lines is none. */
export function isBoilerplate({ kind, text }: Block): boolean {
  if (kind === 'rule' || kind === 'note') return false;
  const trimmed = text.trim();
  if (trimmed === '') return true;
  if (trimmed.length > MAX_LENGTH) return false;
  return trimmed.split('\n').every((line) => isBoilerplateLine(line.trim()));
}

const MAX_LENGTH = 600;

function isBoilerplateLine(line: string): boolean {
  if (line === '' || !/[\p{L}\p{N}]/u.test(line)) return true;
  if (/^\[\d{1,3}\]/.test(line)) return false;
  if (LONE.some((pattern) => pattern.test(line))) return true;
  const words = line.split(/\s+/).length;
  return (words <= 30 && isInvitation(line, words)) || (words <= 90 && isLegalNotice(line, words));
}

/** Lines that are nothing else. */
const LONE: readonly RegExp[] = [
  /^(?:by|share|tweet|print|email|advertisement|advertorial|ad|sponsored(?: content)?|promoted|loading|menu|search|home|login|sign in|log in|subscribe|follow|save|copy link|listen|comments?|tags?|topics?|skip to (?:main )?content|back to top|continue reading|story continues below(?: advertisement)?|article continues(?: below| after this ad(?:vertisement)?)?|getting your trinity audio player ready|all rights reserved)\W*$/i,
  /^(?:share (?:this|on|via)|tweet this|pin this|send this|print this|email this|save this|bookmark this)\b[^.!?]{0,80}$/i,
  /^(?:for immediate release|(?:press|news|media) release|embargoed (?:until|for)\b.{0,60})\W*$/i,
  /^(?:(?:media|press) )?contacts?\s*:.{0,120}(?:\S@\S+\.\w{2,}|\+\d[\d\s()/-]{6,}).{0,60}$/i,
  /^(?:(?:view (?:this \w+ )?(?:in (?:your )?browser|online)|unsubscribe|(?:manage|update)(?: your)? preferences|forward to a friend)(?:\s*[|•·,/-]\s*|$))+$/i,
  /^you (?:are receiving|received) this (?:e-?mail|newsletter)\b.{0,160}$/i,
  /^(?:click|tap) here\b.{0,80}$/i,
  /^(?:(?:facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|instagram|youtube|tiktok|threads|bluesky|mastodon|e-?mail|print|copy link|share|rss|pocket)\b[\s,|·•/&-]*){2,}$/i,
  /^(?:(?:estimated |est\. )?reading time|time to read|read(?:ing)?|lesezeit|temps de lecture|tiempo de lectura)\W*\d{1,3}\W*min(?:ute|uto|uten)?s?\W*$/i,
  /^\W*\d{1,3}[\s-]*min(?:ute|uto|uten)?s?(?:\s+(?:read|listen|watch|lesezeit|de lecture|de lectura))?\W*$/i,
  /^\d{1,6}\s+(?:comments?|shares?|views?|likes?|reads?|replies)\W*$/i,
  /^(?:e-?mail|contact|tel(?:ephone)?|phone|fax|twitter|x|follow)\s*:?\s*\S*(?:@\S+|\+?\d[\d\s()/-]{5,})\W*$/i,
  /^\S+@\S+\.\w{2,}\W*$/,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\W*$/i,
  /^(?:photo(?:graph)?s?|image|picture|illustration|credit|bild|foto|cr[ée]dit photo)(?:\s+(?:credit|by|courtesy(?: of)?|via|source))?s?\s*[:/]\s*.{2,80}$/i,
  /^(?:photo(?:graph)?|image|picture|illustration|cover)s? (?:by|courtesy of|©)\s.{2,60}$/i,
  /^(?:tags?|tagged(?: with| as)?|filed under|categor(?:y|ies)|posted in|keywords?|topics?)\s*:.{0,200}$/i,
  /^(?:previous|next|older|newer)(?: (?:post|article|story|entry))?s?\s*[:←→«»‹›].{0,160}$/i,
  /^(?:leave a (?:reply|comment)|post a comment|your e-?mail address will not be published|required fields are marked|view all posts by|like this:|notify me of)\b.{0,120}$/i,
  /^click to .{2,40} \(opens in new window\).{0,200}$/i,
  /^(?:source|quelle)s?\s*:\s*[^.!?\d:/]{2,60}$/i,
  /^(?:\(c\)|©|copyright\b)[^.!?]{0,120}(?:all rights reserved)?\.?$/i,
  /^(?:previous|next)(?: (?:article|post|page|story|chapter))?\W*$/i,
  /^(?:read (?:more|also|next)|see also|related(?: articles?| posts?| stories| content| reading)?|you (?:may|might) also (?:like|enjoy)|more (?:from|on|in|like) [^.!?]{1,60}|recommended(?: for you)?|most (?:read|popular)|trending(?: now)?|latest (?:news|posts|stories))\s*(?::[^.!?]{0,160})?$/i,
];

const ACTIONS =
  /^(?:please |to |click (?:here )?to |you can (?:also )?|want to |don[’']t forget to |enjoy(?:ed)? (?:this|the) \S+\?\s*)?(?:listen|watch|subscribe|sign up|share|follow|download|click|read|join|register|support|donate|log in|sign in|view|get|print|tweet|like|comment|tap|scroll|check out|stay|visit|hear|become|enter|contact|leave|rate|buy|order|pre-order)\b/i;
const MEDIA =
  /\b(?:articles?|stor(?:y|ies)|posts?|videos?|podcasts?|audio|episodes?|newsletters?|inbox|e-?mails?|apps?|pages?|pdf|facebook|twitter|linkedin|instagram|youtube|tiktok|bluesky|mastodon|spotify|channel|comments?|webinars?|mailing list|membership|members?|subscribers?|accounts?|website|site|blog|report|paper|book|version|transcript|slides|link|copy|here)\b/i;

/** An imperative and a medium, with a sign that the reader is meant: "here", "our", "this", or no end of a sentence. */
function isInvitation(line: string, words: number): boolean {
  if (/^links?\s+to\s+(?:the|our|this|full|original)\b/i.test(line)) return !endsSentence(line) || words <= 12;
  if (!ACTIONS.test(line) || !MEDIA.test(line)) return false;
  if (/\d{2}|["“”]/.test(line)) return false;
  if (/\bhere\W*$|\bbelow\W*$|:$/i.test(line)) return true;
  if (/\b(?:subscribe|sign up|log in|sign in|register|newsletter|mailing list|inbox)\b/i.test(line)) return true;
  return words <= 14 && (/\b(?:our|us|this)\b/i.test(line) || !endsSentence(line)) && !/[,;]\s/.test(line);
}

function isLegalNotice(line: string, words: number): boolean {
  if (
    /\bcookies?\b/i.test(line) &&
    /\b(?:accept|consent|by continuing|we use|this (?:web)?site uses|preferences)\b/i.test(line)
  )
    return true;
  if (/\ball rights reserved\b/i.test(line) && words <= 40) return true;
  return (
    /\b(?:privacy policy|terms of (?:use|service))\b/i.test(line) &&
    words <= 25 &&
    /\b(?:you agree|our|agree to|read)\b/i.test(line)
  );
}

/** Short texts that come back: heads and feet of pages. What comes only twice may be said twice. */
function findRepeated(blocks: readonly Block[]): ReadonlySet<Block> {
  const byText = new Map<string, Block[]>();
  for (const block of blocks) {
    if (!canRepeat(block)) continue;
    const key = fold(block.text)
      .replace(/[\d\W_]+/g, ' ')
      .trim();
    const same = byText.get(key);
    if (same) same.push(block);
    else if (key !== '') byText.set(key, [block]);
  }
  return new Set([...byText.values()].flatMap((same) => (same.length >= 3 ? same.slice(hasTitle(same) ? 1 : 0) : [])));
}

function canRepeat({ kind, text }: Block): boolean {
  return kind === 'paragraph' && text.length <= 90 && !endsSentence(text) && !/^["“‘]/.test(text);
}

/** The first of them may be the title that the others repeat. */
function hasTitle(same: readonly Block[]): boolean {
  return same[0]!.kind === 'heading';
}
