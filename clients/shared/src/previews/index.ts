import type { SiteName } from '../hosts/index.ts';
import crm from './crm.svg';
import games from './games.svg';
import harf from './harf.svg';
import hero from './hero.svg';
import lessons from './lessons.svg';
import main from './main.svg';
import olimp from './olimp.svg';
import testai from './testai.svg';

/** What a page of each site looks like, drawn: 320 × 240, the address of a file. Pictures, so that they cost no script and come when they are looked at. */
export const previews: Record<SiteName, string> = { main, harf, testai, crm, games, olimp, lessons };

/** The day of a pupil, for the first thing that anybody sees of Alif24. */
export const day: string = hero;
