/** Guides for the desk and for everybody, in English: the first meeting, and personal data. */
import type { HelpArticle } from '../helpArticle.ts';

export const firstMeeting: HelpArticle = {
  title: 'The first meeting',
  lead: 'From nothing to the end of the first meeting. Preparing takes about half a day; on the day everything is ready in ten minutes.',
  sections: [
    {
      title: '1. Register (a week before)',
      text: ['Enter only what meeting and voting need. Phone numbers are optional.'],
      steps: [
        'Under Settings: name of the community, who processes personal data, contact; check the names of the bodies and the prefixes of their documents; enter this year’s holidays.',
        'Under Register: buildings and households, one by one or from a table. Try the table first, look at the rows with errors, then import it.',
        'Enter the people of the four parties with their terms: residents’ committee, owners’ committee, property company, social organisations; and the secretary (desk), chair, recorder, tellers, scrutineers. Proposals and meetings are entered with the post of the desk; an administrator may hold it too.',
        'Issue an invitation for each person, print, cut apart, hand over. The code is a key: never post it in a group chat.',
        'Make accounts for those who work with a password (chair, recorder …) and hand them their one-time link.'
      ]
    },
    {
      title: '2. Matter and notice (at least three days before)',
      text: [
        'A meeting must be noticed in time: three full days, twenty-four hours when urgent. If it is too late you are told the earliest possible start.'
      ],
      steps: [
        'Enter the matter, gather its seconds, have it triaged by the two committees.',
        'Plan the meeting: time, place, agenda, who is expected.',
        'Send the notice. Its PDF is made by itself: open it under Documents on the page of the meeting, print and post it, photograph it as proof.'
      ]
    },
    {
      title: '3. The room (fifteen minutes before)',
      text: ['One computer for the projector, one for the chair. It works without internet: server and phones on the same Wi-Fi.'],
      steps: [
        'Make a link under “Screens” of the meeting, open it on the projector’s computer and press “Show the wall”. Or open “address/projector” there and type its six-character code at the console. Nobody signs in on that computer; it only shows.',
        'The chair opens the console. The most visible button is always the next step.',
        'Put the check-in code at the door; the desk can check people in as well. Open the meeting when the quorum is there.'
      ]
    },
    {
      title: '4. Discuss and vote',
      text: ['One thing at a time, two minutes at a time. Before the close nobody sees the split; after it the sum is on the wall.'],
      steps: [
        'Call the speakers in order; the clock runs by itself.',
        'A motion is put, seconded, read out; then open the vote.',
        'The wall shows how many ballots came in. The chair closes the vote.',
        'Read the result and its sum: anybody can check it. Say what comes next.'
      ]
    },
    {
      title: '5. Afterwards (within three days)',
      text: ['The record was written from the facts. The recorder adds remarks and never changes a fact.'],
      steps: [
        'Remarks; then chair, recorder and the parties present confirm.',
        'Publish the minutes and post the notice; its end is computed and counted down.',
        'Every opinion is owed a written answer before the next step opens.'
      ]
    },
    {
      title: 'When something goes wrong',
      text: [
        'Power or network lost: what was confirmed is safe; go on voting when it is back. If it does not come back, void this vote with the reason and vote again another day.',
        'Somebody’s phone does not get in: see “Opening it in WeChat”; or the desk checks the person in, and under “Help somebody to vote” the person looks at the screen and chooses while staff press. The helper is on record.',
        'Somebody would rather raise a hand: ordinary motions can be decided by a show of hands that the chair enters; deciding motions, ratifications and votes between options are cast one by one, with help where it is needed.',
        'Votes in the room take no paper ballots: what was written on paper is not counted by itself; the person votes with help instead.',
        'A wrong entry: do not delete; correct it with a reason.'
      ]
    }
  ]
};

export const privacy: HelpArticle = {
  title: 'Your data',
  lead: 'Each community is responsible for its own data. This page says what all communities have in common; at the foot of a community’s pages you find who is responsible there and how to reach them.',
  sections: [
    {
      title: 'What is kept',
      text: [
        'Name, building, staircase and room, and who votes for the household; a phone number only if the person wishes.',
        'Proposals, opinions, check-ins, the gist of speeches and named ballots, each with its time. No identity papers, no faces, no locations.'
      ]
    },
    {
      title: 'Who sees it',
      text: [
        'Public pages and posted papers show only a form like “3号楼1单元***室 张**”, never a phone number, never who voted how.',
        'Staff see what their post needs, and what they do is recorded.'
      ]
    },
    {
      title: 'Your rights',
      text: [
        'You may see, copy, correct and ask to delete your data; ballots of a decision in force are kept by law, with restricted use.',
        'Refusing your phone number or the publication of your name never keeps you from taking part or voting; nor does not having a phone.'
      ]
    }
  ]
};
