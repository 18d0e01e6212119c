/** Founds an organisation of its own for a journey, in the running product's database; gives the ids of its people. */
export async function found(input: object): Promise<unknown> {
  const answered = await fetch(`${process.env.PLUMBLINE_E2E_FOUNDER}`, {
    method: "POST",
    body: JSON.stringify(input),
  });
  if (!answered.ok) throw new Error(`The organisation could not be founded:\n${await answered.text()}`);
  return answered.json();
}
