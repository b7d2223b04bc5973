const two = (number: number) => String(number).padStart(2, '0');

/** @returns so many invented courses and classes of ten years, as a ledger file has them */
export const manyRecords = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const day = `${2009 + (index % 10)}-${two(1 + (index % 11))}-${two(1 + (index % 28))}`;
    const of = { id: `r${index}`, profile: 'p1', title: `草原生态第${index}讲` };
    if (index % 4 > 0) {
      const read = { origin: 'academy', platform: 'www.nmgce.gov.cn', courseKey: `id:${index}`, completedOn: day };
      return { ...of, ...read, kind: 'online', measure: { type: 'course', hours: 0.5 } };
    }
    return {
      ...of,
      kind: 'other',
      origin: 'manual',
      measure: { type: 'minutes', minutes: 90 },
      startOn: day,
      endOn: day,
    };
  });
