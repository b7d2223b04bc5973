import { type Pack, packs, referencePack } from '../../credit/index.ts';
import type { ReferencePack } from '../../credit/pack.ts';
import { asking } from './asking.ts';
import { closed } from './closed.ts';
import { entering } from './entering.ts';
import { figures } from './figures.ts';
import { form } from './form.ts';
import { machines } from './machines.ts';
import { moving } from './moving.ts';
import { outcomes } from './outcomes.ts';
import { reading } from './reading.ts';
import type { Chapter } from './types.ts';
import { uninstalling } from './uninstalling.ts';

/**
 * @param pack the rules that the figures are told of; the ledger need not open for the help
 * @returns the whole help, in the order of its contents
 */
export const helpOf = (pack = packs[0] as Pack, reference: ReferencePack = referencePack): Chapter[] => [
  reading,
  outcomes,
  entering(pack),
  asking,
  figures(pack, reference),
  form(pack),
  moving,
  closed,
  uninstalling,
  machines,
];
