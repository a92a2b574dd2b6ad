import { describe, expect, it } from 'vitest';
import { type KitSurroundings, MOST_TONES, soundKit } from './kit.ts';
import { scoreOf } from './scores.ts';

/** A device in memory that counts what is asked of it. */
function device(state: AudioContextState = 'running') {
  const told = { contexts: 0, tones: 0, resumed: 0, suspended: 0, ends: [] as (() => void)[] };
  const param = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {}, value: 0 };
  const node = () => ({ gain: param, frequency: param, connect: (to: object) => to, disconnect() {} });
  const context = {
    ...{ state, currentTime: 0, destination: {}, createGain: node, createBiquadFilter: node },
    createOscillator: () => ({
      ...node(),
      addEventListener: (_: string, end: () => void) => told.ends.push(end),
      start: () => {
        told.tones += 1;
      },
      stop() {},
    }),
    resume: async () => {
      told.resumed += 1;
    },
    suspend: async () => {
      told.suspended += 1;
    },
  } as unknown as AudioContext;
  const newContext = () => {
    told.contexts += 1;
    return context;
  };
  return { told, newContext };
}

/** A kit whose clock goes on a little with each look at it, unless it is given one. */
function kitWith(surroundings: Partial<KitSurroundings>) {
  let clock = 0;
  const now = () => {
    clock += 200;
    return clock;
  };
  return soundKit({ isOn: () => true, hasPressed: () => true, newContext: () => null, now, ...surroundings });
}
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the sounds', () => {
  it('make nothing ready while they are off, and nothing before something was pressed', async () => {
    const { told, newContext } = device();
    let isOn = false;
    let pressed = true;
    const kit = kitWith({ newContext, isOn: () => isOn, hasPressed: () => pressed });
    kit.wake();
    kit.play('join');
    [isOn, pressed] = [true, false];
    kit.wake();
    kit.play('join');
    await settled();
    expect(told.contexts).toBe(0);
    pressed = true;
    kit.play('join');
    await settled();
    expect(told).toMatchObject({ contexts: 1, tones: scoreOf('join').length });
  });

  it('are silent where a browser has none, or refuses', async () => {
    const refuse = () => {
      throw new Error('NotAllowedError');
    };
    for (const newContext of [() => null, refuse]) {
      const kit = kitWith({ newContext });
      for (const act of [kit.wake, () => kit.play('podium'), kit.rest]) expect(act).not.toThrow();
    }
    await settled();
  });

  it('are never more at once than a small loudspeaker bears, and go on when some have ended', async () => {
    const { told, newContext } = device();
    const kit = kitWith({ newContext });
    for (let n = 0; n < 20; n += 1) kit.play('right');
    await settled();
    expect(told.tones).toBe(MOST_TONES);
    for (const end of told.ends) end();
    kit.play('tick');
    await settled();
    expect(told.tones).toBe(MOST_TONES + 1);
  });

  it('of one kind do not begin twice in one moment', async () => {
    const { told, newContext } = device();
    const kit = kitWith({ newContext, now: () => 1000 });
    for (let n = 0; n < 5; n += 1) kit.play('join', n);
    await settled();
    expect(told.tones).toBe(scoreOf('join').length);
  });

  it('that had to wait for the device until their moment was over are left out', async () => {
    const { told, newContext } = device('suspended');
    const clock = [0, 5000, 6000, 6100];
    const kit = kitWith({ newContext, now: () => clock.shift() ?? 0 });
    kit.play('tick');
    await settled();
    expect(told).toMatchObject({ resumed: 1, tones: 0 });
    kit.play('sent');
    await settled();
    expect(told.tones).toBe(scoreOf('sent').length);
  });
});
