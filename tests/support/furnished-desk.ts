/** Rows that stand on a furnished desk, so that every page of it has something to show: their ids. */
export const furnished = {
  submission: "00000000-0000-4000-8000-0000000de5a0",
  submittedPerson: "00000000-0000-4000-8000-0000000de5a1",
  source: "00000000-0000-4000-8000-0000000de501",
  testimony: "00000000-0000-4000-8000-0000000de502",
  place: "00000000-0000-4000-8000-0000000de503",
  facility: "00000000-0000-4000-8000-0000000de504",
  person: "00000000-0000-4000-8000-0000000de505",
  organisation: "00000000-0000-4000-8000-0000000de506",
  list: "00000000-0000-4000-8000-0000000de507",
} as const;
