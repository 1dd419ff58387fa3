/** The screens of one meeting at the desk. */
import type { ScreensView } from '#contract/views/screens.ts';
import { printedAddress } from '../../../../../../printedAddress.ts';
import { commandAction } from '../../../../../../commandAction.ts';
import { readView } from '../../../../../../readView.ts';
import { SCREEN_FORMS } from '../../../../meeting/screenForms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { community, runtime } = event.locals;
  return {
    screens: await readView<ScreensView>(event, 'meeting.screens', { meetingId: event.params.meetingId }),
    printed: printedAddress(community?.publicUrl ?? '', runtime.settings.publicUrl, event.url)
  };
};

export const actions: Actions = { command: commandAction(SCREEN_FORMS) };
