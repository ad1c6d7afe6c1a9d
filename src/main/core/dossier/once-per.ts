/** Works something out once for each object, as long as that lives. For what does not change while an export is made. */
export function oncePer<Subject extends object, Answer>(
  workOut: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const known = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject) => {
    const found = known.get(subject) ?? { answer: workOut(subject) };
    known.set(subject, found);
    return found.answer;
  };
}
