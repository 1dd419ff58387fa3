/** Whether the room is bright or dark: kept on this screen, so that a reload in a dark room does not dazzle. */

export type Room = 'bright' | 'dark';
const KEY = 'sifang:room';

export class RoomLight {
  room = $state<Room>('bright');

  toggle(): void {
    this.room = this.room === 'bright' ? 'dark' : 'bright';
    try {
      localStorage.setItem(KEY, this.room);
    } catch {
      // A browser that keeps nothing shows the bright room after a reload.
    }
  }
}

/** The light of this screen; to be called while a component is made. */
export function roomLight(): RoomLight {
  const light = new RoomLight();
  $effect(() => {
    try {
      light.room = localStorage.getItem(KEY) === 'dark' ? 'dark' : 'bright';
    } catch {
      light.room = 'bright';
    }
  });
  return light;
}
