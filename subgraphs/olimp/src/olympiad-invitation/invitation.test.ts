import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { enter, inMinutes, openOlympiad } from '../olympiad/olympiad.fixture.ts';
import { subgraph } from '../subgraph.ts';
import { chatWorld } from './chat.fixture.ts';

const chat = await chatWorld();
const { sent, telegram, buttons } = chat;
const graph = testGraph(chat.besideBot(subgraph), chat.environment);
const open = (chatId: number, id: string, language?: string) => chat.open(graph, chatId, `olympiad_${id}`, language);
const plain = (text = '') => text.replaceAll('\u00a0', ' ');

async function guardian(chatId: number, names: ReadonlyArray<[name: string, grade: number, mayBeNamed: boolean]>) {
  const parent = await graph.newUser('PARENT');
  await graph.asOwner(`UPDATE shared.users SET locale = 'RU' WHERE id = $1`, [parent.userId]);
  await graph.asOwner(
    `INSERT INTO shared.notification_channels (user_id, channel, address, state) VALUES ($1, 'TELEGRAM', $2, 'ACTIVE')`,
    [parent.userId, String(chatId)],
  );
  const children: string[] = [];
  for (const [firstName, grade, mayBeNamed] of names) {
    const { userId } = await graph.newUser('STUDENT', { firstName, grade });
    await addSupervision(graph.context(), userId, parent.userId, 'GUARDIAN');
    if (mayBeNamed)
      await graph.asOwner(
        `INSERT INTO shared.consents (student_id, purpose, is_given, text_version, decided_by, network, request_id) VALUES ($1, 'MESSAGES', true, '1', $2, '', '')`,
        [userId, parent.userId],
      );
    children.push(userId);
  }
  return { parent, children };
}

describe('the link of the bot to an olympiad', () => {
  it('tells anybody what it is in their language, and names nobody to a chat that is not linked', async () => {
    const { id } = await openOlympiad(await graph.newUser('MODERATOR'), { price: '12000000' });
    await guardian(901, [['Zulfizar', 3, true]]);
    await open(900, id);
    expect(sent).toHaveLength(1);
    expect(plain(sent[0]?.text)).toMatch(
      /^Kichik matematik\nSinflar: 3\nBoshlanishi: .*\nRoʻyxatga olish: .* gacha\nIshtirok narxi: 120 000 soʻm$/,
    );
    expect(buttons()).toEqual([{ text: 'Olimpiada sahifasi', url: `https://olimp.alif24.uz/olympiads/${id}` }]);
    await open(900, id, 'en');
    expect(sent.at(-1)?.text).toMatch(/^Young mathematician\nGrades: 3\n/);
    expect(JSON.stringify(sent)).not.toContain('Zulfizar');
  });

  it('lets a guardian choose a child who may take part and be named outside the site', async () => {
    const { id } = await openOlympiad(await graph.newUser('MODERATOR'), { grades: [3, 4] });
    const { children } = await guardian(902, [
      ['Oysha', 3, true],
      ['Bobur', 2, true],
      ['Katta', 7, true],
      ['Sirli', 3, false],
    ]);
    await enter(
      graph.as({ userId: children[0] as string, role: 'STUDENT', sessionId: '00000000-0000-7000-8000-000000000000' }),
      id,
    );
    await open(902, id);
    expect(plain(sent[0]?.text)).toMatch(/^Юный математик\n[\s\S]*Участие бесплатное\n\nКто участвует\?$/);
    const page = `https://olimp.alif24.uz/olympiads/${id}`;
    expect(buttons()).toEqual([
      { text: 'Bobur, 2 класс', url: `${page}?child=${children[1]}` },
      { text: '✓ Oysha', url: `${page}?child=${children[0]}` },
      { text: 'Страница олимпиады', url: page },
    ]);
  });

  it('that is closed, of a school or of nothing offers nobody', async () => {
    const { id: closed } = await openOlympiad(await graph.newUser('MODERATOR'), {
      registrationClosesAt: inMinutes(-1),
    });
    const { id: school } = await openOlympiad(await graph.newUser('TEACHER'));
    await guardian(903, [['Oysha', 3, true]]);
    await open(903, closed);
    expect(sent[0]?.text).toContain('Сейчас запись закрыта.');
    expect(buttons()).toHaveLength(1);
    for (const id of [school, '00000000-0000-7000-8000-000000000001']) {
      await open(903, id);
      expect(sent.at(-1)?.text).toMatch(/^Такой открытой олимпиады нет/);
      expect(buttons()).toEqual([{ text: 'Страница олимпиады', url: 'https://olimp.alif24.uz/olympiads' }]);
    }
    expect(JSON.stringify(sent)).not.toContain('Oysha');
  });

  it('opened all the time is answered thirty times in ten minutes', async () => {
    const { id } = await openOlympiad(await graph.newUser('MODERATOR'));
    for (let n = 0; n < 31; n += 1) await open(904, id);
    expect(sent.filter(({ text }) => text.startsWith('Kichik matematik'))).toHaveLength(30);
    expect(sent.at(-1)?.text).toContain('Urinishlar koʻp boʻldi');
  });

  it('is answered once Telegram is back', async () => {
    const { id } = await openOlympiad(await graph.newUser('MODERATOR'));
    telegram.isDown = true;
    await open(905, id);
    expect(sent).toEqual([]);
    telegram.isDown = false;
    await graph.asOwner('UPDATE graphile_worker._private_jobs SET run_at = now()');
    await graph.runJobs();
    expect(sent).toHaveLength(1);
  });
});
