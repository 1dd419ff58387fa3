/** Guides for people with a phone in their hand, in English: WeChat, and the elder edition. */
import type { HelpArticle } from '../helpArticle.ts';

export const wechat: HelpArticle = {
  title: 'Opening it in WeChat',
  lead: 'Scan with WeChat and take part: nothing to install, no sign-up. In the following cases, do this.',
  sections: [
    {
      title: 'WeChat says “You are about to open …”',
      picture: 'warning',
      text: [
        'A meeting room often has its own Wi-Fi, made by one computer, and the address is a row of numbers (like 192.168.1.8). WeChat does not know such addresses and asks first. That is normal.',
        'Look first: the address must be the same as on the wall or on your paper. If it is not, do not go on, and tell the staff.'
      ],
      steps: ['Compare the address.', 'Press “Continue”.', 'When you see your own name, press “I have read this, enter”.']
    },
    {
      title: 'There is no “Continue”, or the page looks broken',
      picture: 'menu',
      text: ['Use your phone’s own browser instead; it works just as well.'],
      steps: [
        'Press the three dots in the upper right corner.',
        'Press “Open in browser” in the menu.',
        'If the browser asks whether to open it, allow it.'
      ]
    },
    {
      title: 'Where “Open in browser” is',
      picture: 'openIn',
      text: [
        'The menu can be moved sideways. If you cannot find it, press “Copy link”, open the browser and paste it into the address line.'
      ],
      steps: [
        'Press “Open in browser”.',
        'An iPhone opens Safari, an Android phone its own browser.',
        'Do not clear the browsing history afterwards, or you will need a new code from the desk.'
      ]
    },
    {
      title: 'A PDF cannot be opened or saved',
      picture: 'pdf',
      text: [
        'WeChat often shows a PDF without letting you save it, and some Android phones do not show it at all. The page says the same; to save or print, use the browser.'
      ],
      steps: [
        'Three dots, then “Open in browser”.',
        'Press “PDF” again there: the file goes to “Downloads”.',
        'If you see “Open with other app”, choose the browser or a file viewer.'
      ]
    },
    {
      title: 'The room’s Wi-Fi “has no internet”',
      picture: 'wifi',
      text: [
        'The Wi-Fi may reach the room’s computer only. The phone warns you, and some phones go back to mobile data by themselves; then you are out.'
      ],
      steps: [
        'When warned, choose to keep using it.',
        'If it keeps jumping away, switch off mobile data or automatic network switching until the meeting is over.',
        'WeChat’s scanner may not work without internet: use the camera or the browser’s scanner, or type the address from your paper.',
        'If nothing helps, raise your hand: staff come to you, you look at the screen and choose, they press.'
      ]
    },
    {
      title: 'Lost network, locked screen, closed page',
      text: [
        'If “Voted” appeared, your vote is recorded and safe. If it did not, press again when you are back: however often you press, it counts once.',
        'Open the page again from the chat, your favourites, or the browser’s history. An invitation lets in one phone; with a new phone, ask the desk for a new one.'
      ]
    }
  ]
};

export const elder: HelpArticle = {
  title: 'How to use the elder edition',
  lead: 'Large print, large buttons, one thing at a time, and it can be read to you.',
  sections: [
    {
      title: 'Switch it on',
      picture: 'edition',
      text: ['It stands in the upper right corner of every page. This phone remembers it.'],
      steps: ['Press “Large print” in the upper right corner.', 'To go back, press “Standard” in the same place.']
    },
    {
      title: 'Have it read to you',
      picture: 'readAloud',
      text: [
        'Where there is a “Read aloud” button, press it once to hear, again to stop. If you hear nothing, turn up the volume. On a phone without a voice the button does not appear.'
      ]
    },
    {
      title: 'Voting',
      text: [
        'Voting takes two steps, so a slip does no harm: first your choice, then you read or hear it again, and only your confirmation counts.'
      ],
      steps: [
        'Press For, Against or Abstain.',
        'The screen says what you chose; “Read aloud” says it.',
        'If it is right, confirm it; if not, choose again.',
        '“Voted” means that it is done.'
      ]
    },
    {
      title: 'Still larger letters',
      text: [
        'Raise the font size in your phone’s display settings; the letters here follow. In WeChat it is under Me, Settings, General, Font size.'
      ]
    },
    {
      title: 'With help, or without a phone',
      text: [
        'Staff or family may press the buttons for you; who helped is recorded, and the decision is yours.',
        'You take part just as well without a phone: ask for the papers; at the desk you choose on the screen and staff press; where paper ballots were given out you may use yours. All weigh the same.'
      ]
    }
  ]
};
