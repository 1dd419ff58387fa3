/** Tests: the calendar entry of a meeting. */
import { describe, expect, it } from 'vitest';
import { calendarEvent, type CalendarMeeting } from './calendarEvent.ts';

const meeting: CalendarMeeting = {
  uid: 'm1',
  title: '第三轮协商会：垃圾桶位置,夜间照明;停车\n及其他',
  place: '社区党群服务中心二楼议事厅（从东门进，上二楼右转，门口有签到台；电梯维修期间请走北侧楼梯）',
  startsAt: Date.UTC(2026, 2, 3, 11),
  endsAt: Date.UTC(2026, 2, 3, 12, 30),
  isCancelled: false,
  url: 'https://example.org/c/cuiyuan/meeting/abc'
};
const now = Date.UTC(2026, 1, 27, 2);
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar entry', () => {
  it('[MG20] gives time in UTC, title and place with what the format marks', () => {
    const lines = unfolded(calendarEvent(meeting, now));
    expect(lines).toContain('DTSTART:20260303T110000Z');
    expect(lines).toContain('DTEND:20260303T123000Z');
    expect(lines).toContain('SUMMARY:第三轮协商会：垃圾桶位置\\,夜间照明\\;停车\\n及其他');
    expect(lines).toContain(`LOCATION:${meeting.place}`);
    expect(lines).toContain('STATUS:CONFIRMED');
    expect(lines.at(-1)).toBe('');
  });

  it('[MG20] no line is longer than 75 bytes and no character is broken', () => {
    const text = calendarEvent({ ...meeting, title: '👨‍👩‍👧𠮷会议'.repeat(20) }, now);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(unfolded(text)).toContain(`SUMMARY:${'👨‍👩‍👧𠮷会议'.repeat(20)}`);
  });

  it('[MG20] a meeting that was moved or cancelled replaces its entry', () => {
    const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    const later = calendarEvent({ ...meeting, isCancelled: true }, now + 60_000);
    expect(sequence(later)).toBeGreaterThan(sequence(calendarEvent(meeting, now)));
    expect(unfolded(later)).toContain('STATUS:CANCELLED');
    expect(unfolded(later)).toContain('UID:m1@sifang');
  });
});
