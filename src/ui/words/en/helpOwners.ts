/** The guide to an owners' vote of weeks, in English: from the register of property to a result that anybody can count again. */
import type { HelpArticle } from '../helpArticle.ts';

export const ownersVote: HelpArticle = {
  title: 'An owners’ vote',
  lead: 'From the register of property to the posted result takes about six weeks. After each step, “Owners’ votes” on the desk says what comes next.',
  sections: [
    {
      title: 'Ask two things first',
      text: [
        'Some cities prescribe a government system for owners’ votes on the internet. Ask the street office; under Settings → Community the administrator says whether this product is the official channel, and ballots and notices say so too.',
        'Places differ: days of notice, days for objections to the roll, whether silence may follow the majority. Under Settings → Rule profiles the administrator takes the rules of the place; each number is marked as law or as a setting that may be changed.'
      ]
    },
    {
      title: '1. Property and owners (two weeks before)',
      text: ['Heads and area come from here. A unit without an area blocks the roll: fill the gaps early.'],
      steps: [
        'Under Register → Units and owners import a table (CSV or XLSX). Check it first: each wrong line and column is listed in plain words, and nothing is written until all of it is right.',
        'Look at “What is missing” and add missing areas and owners. Name every co-owner of a shared unit; one owner of several units is one head with the sum of their areas.',
        'A correction needs a reason; what stood before stays in the journal.'
      ]
    },
    {
      title: '2. Matter and notice',
      text: [
        'The notice freezes and posts the roll; anybody may object to it for some days. The vote cannot open before every objection is answered.'
      ],
      steps: [
        'At triage choose that owners decide, with the scope (estate, building, staircase) and the class. What touches common parts, raises money from everybody or binds all owners can be decided by them alone.',
        'Discuss, draft, publicize and review as usual; then give the vote notice in the matter’s “Vote”: how, and from when to when.',
        'Print and post the notice; doors and names on the posted roll are masked already.'
      ]
    },
    {
      title: '3. A ballot for every door',
      text: ['Phones and paper end in one count, and one right counts once.'],
      steps: [
        'Issue and print under “Paper ballots”. Each has a number and a QR code, which also opens the vote on a phone.',
        'Volunteers use “Doors”: floor by floor, who is still to be reached; delivery or giving up is noted on the spot.',
        'A power to vote must be in writing and is entered under “Powers”; people of the property company cannot hold one.'
      ]
    },
    {
      title: '4. While the vote runs',
      text: ['Everybody sees how many heads and how much area have voted, nobody sees for what.'],
      steps: [
        'Reminders go only to those who have not voted; without a message service there is a list to print.',
        'Papers that come back are read in by batches: two people, each without seeing the other; where they differ, a third looks at the paper.',
        'When too few take part, the window can be extended once before it ends; the notice of it is made by itself.'
      ]
    },
    {
      title: '5. Count and result',
      text: ['Counting begins after the end, at a time and place announced before, with two scrutineers who check and sign.'],
      steps: [
        'Announce the count; when the time has come, both scrutineers check the sum and sign; then declare.',
        'Post the result in the matter within three days; later is noted.',
        'The result shows heads and area side by side: who took part, who agreed, where the threshold is, and void ballots by reason.'
      ]
    },
    {
      title: 'When somebody doubts it',
      text: [
        'The result page gives out the count record and the program verify.py. Any computer with Python counts it again: python3 verify.py FILE. One changed letter is noticed.',
        'When an objection to the count is accepted, count again; the first result stays in the journal.'
      ]
    }
  ]
};
